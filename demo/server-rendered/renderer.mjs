import { LitElementRenderer } from '@lit-labs/ssr';

/**
 * Renders elements with their styles under a nonce, for a page whose policy allows no other.
 *
 * @param {string} nonce
 * @returns {typeof LitElementRenderer}
 */
export const rendererWith = (nonce) =>
  class extends LitElementRenderer {
    renderShadow(info) {
      return super.renderShadow(info)?.map((part) => (part === '<style>' ? `<style nonce="${nonce}">` : part));
    }
  };
