import type { NxMyPlans as NxMyPlansElement } from 'nx-widgets';
import { NxMyPlans } from 'nx-widgets/react';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

const token = () => Promise.resolve('luis');

function Page() {
  const plans = useRef<NxMyPlansElement>(null);
  const [loads, setLoads] = useState<number[]>([]);
  return (
    <>
      <NxMyPlans
        ref={plans}
        baseUrl="/at/react-18"
        show="all"
        tokenProvider={token}
        onNxLoad={({ currentTarget: { data } }) => setLoads((loads) => [...loads, data?.Records.length ?? 0])}
      />
      <button onClick={() => void plans.current?.reload()}>Reload</button>
      <output>{loads.join(', ')}</output>
    </>
  );
}

const root = document.querySelector('#page');
if (root) createRoot(root).render(<Page />);
