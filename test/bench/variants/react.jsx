/** The panel in React: a root for each, as panels that are spread over a page have. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { benefits } from './benefits.js';
import { sheet } from './sheet.js';

const Heading = ({ part, level, children }) => (
  <div part={part} role="heading" aria-level={level}>
    {children}
  </div>
);

const Track = ({ share }) => (
  <div part="track">
    <div part="fill" style={{ inlineSize: `${share * 100}%` }} />
  </div>
);

function Meter({ item: { isMeasured, left, name, rest, share, total } }) {
  if (!isMeasured) return rest !== 'Used' && <Track share={share ?? 1} />;
  return (
    <div
      part="meter"
      role="meter"
      aria-label={name}
      aria-valuemin="0"
      aria-valuemax={total}
      aria-valuenow={share * total}
      aria-valuetext={left + rest}
    >
      <Track share={share} />
    </div>
  );
}

const Item = ({ item }) => (
  <li part={item.part || 'item'}>
    <div part="name">
      <bdi>{item.name}</bdi> {item.badge && <bdi part="badge">{item.badge}</bdi>}
    </div>
    <p part="amount">
      {item.left ? (
        <>
          <span />
          <bdi>{item.left}</bdi>
          <span>{item.rest}</span>
        </>
      ) : (
        item.rest
      )}
    </p>
    <Meter item={item} />
    <p part="detail">
      {item.isLow && (
        <>
          <span part="status">Running low</span> ·{' '}
        </>
      )}
      {item.detail}
    </p>
  </li>
);

const Group = ({ title, items, level }) => (
  <div part="group">
    <Heading part="group-heading" level={level}>
      {title}
    </Heading>
    <ul part="list" role="list">
      {items.map((item, index) => (
        <Item key={index} item={item} />
      ))}
    </ul>
  </div>
);

const Scope = ({ title, groups }) => (
  <div part="scope">
    {title && (
      <Heading part="scope-heading" level={3}>
        {title}
      </Heading>
    )}
    {groups.map((group) => (
      <Group key={group.title} {...group} level={title ? 4 : 3} />
    ))}
  </div>
);

const Skeleton = () => (
  <>
    <p part="loading">Loading…</p>
    <div part="list" aria-hidden="true">
      {[0, 1, 2].map((index) => (
        <div key={index} part="item">
          <p part="name skeleton">{'\u00A0'}</p>
          <p part="amount skeleton">{'\u00A0'}</p>
          <div part="meter">
            <Track share={0} />
          </div>
          <p part="detail skeleton">{'\u00A0'}</p>
        </div>
      ))}
    </div>
  </>
);

const Message = ({ children }) => (
  <div part="message">
    <p>{children}</p>
  </div>
);

function Content({ scopes, isFailed }) {
  if (!scopes) return isFailed ? <Message>Your space can’t be reached. Please try again.</Message> : <Skeleton />;
  if (scopes.length === 0) return <Message>No credits or passes right now.</Message>;
  return scopes.map((scope) => <Scope key={scope.title} {...scope} />);
}

function Panel({ host }) {
  const [scopes, setScopes] = useState();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const load = async (isAnew) => {
      try {
        setScopes(await benefits(host.getAttribute('base-url'), host.getAttribute('token'), isAnew));
      } catch {
        setFailed(true);
      }
    };
    host.reload = () => load(true);
    load();
  }, [host]);
  return (
    <div part="base" lang="en">
      <slot name="heading">
        <Heading part="heading" level={2}>
          Your benefits
        </Heading>
      </slot>
      <Content scopes={scopes} isFailed={isFailed} />
      <slot name="footer" part="footer" />
    </div>
  );
}

for (const host of document.querySelectorAll('react-panel')) {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  createRoot(root).render(<Panel host={host} />);
}
