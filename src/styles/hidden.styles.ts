import { css } from 'lit';

/** For elements that show nothing, also in a flex or grid box, where an empty one would leave a gap. */
export default css`
  :host {
    display: none !important;
  }
`;
