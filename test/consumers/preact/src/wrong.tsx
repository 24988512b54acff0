/** What the compiler must not let pass. */
import type { NxConfig, NxErrorEvent } from 'nx-widgets';
import { createRef } from 'preact';

const failed = ({ error }: NxErrorEvent) => console.log(error.kind);
const config = createRef<NxConfig>();

export const wrong = [
  // wrong: a value that an attribute does not have
  <nx-my-plans show="some" />,
  // wrong: another kind of value for a property
  <nx-my-plans headingLevel="three" />,
  // wrong: a property that there is none of
  <nx-my-plans planCount={3} />,
  // wrong: a listener of another event
  <nx-my-plans onnx-load={failed} />,
  // wrong: a reference to another element
  <nx-my-plans ref={config} />,
];
