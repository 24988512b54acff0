import 'nx-widgets';
import type { NxMyPlans } from 'nx-widgets';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const token = () => Promise.resolve('luis');

function Page() {
  const plans = useRef<NxMyPlans>(null);
  const [loads, setLoads] = useState<number[]>([]);
  return (
    <>
      <nx-my-plans
        ref={plans}
        base-url="/at/react-19"
        show="all"
        tokenProvider={token}
        onnx-load={({ currentTarget: { data } }) => setLoads((loads) => [...loads, data?.Records.length ?? 0])}
      />
      <button onClick={() => void plans.current?.reload()}>Reload</button>
      <output>{loads.join(', ')}</output>
    </>
  );
}

const root = document.querySelector('#page');
if (root) createRoot(root).render(<Page />);
