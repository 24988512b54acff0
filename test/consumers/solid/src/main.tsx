import 'nx-widgets';
import type { NxMyPlans } from 'nx-widgets';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';

const token = () => Promise.resolve('luis');

function Page() {
  let plans: NxMyPlans | undefined;
  const [loads, setLoads] = createSignal<number[]>([]);
  return (
    <>
      <nx-my-plans
        ref={plans}
        base-url="/at/solid"
        show="all"
        prop:tokenProvider={token}
        on:nx-load={({ currentTarget: { data } }) => setLoads((loads) => [...loads, data?.Records.length ?? 0])}
      />
      <button onClick={() => void plans?.reload()}>Reload</button>
      <output>{loads().join(', ')}</output>
    </>
  );
}

const root = document.querySelector('#page');
if (root) render(() => <Page />, root);
