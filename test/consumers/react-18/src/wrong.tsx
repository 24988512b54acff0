/** What the compiler must not let pass. */
import type { NxConfig, NxErrorEvent } from 'nx-widgets';
import { NxMyPlans } from 'nx-widgets/react';
import { createRef } from 'react';

const failed = ({ error }: NxErrorEvent) => console.log(error.kind);
const config = createRef<NxConfig>();

export const wrong = [
  // wrong: a value that a property does not have
  <NxMyPlans show="some" />,
  // wrong: another kind of value for a property
  <NxMyPlans headingLevel="three" />,
  // wrong: a property that there is none of
  <NxMyPlans planCount={3} />,
  // wrong: a listener of another event
  <NxMyPlans onNxLoad={failed} />,
  // wrong: a listener of an event that there is none of
  <NxMyPlans onNxLow={failed} />,
  // wrong: a reference to another element
  <NxMyPlans ref={config} />,
];
