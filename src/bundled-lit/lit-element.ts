import type { PropertyDeclaration, ReactiveController } from 'lit';
import { render } from './template.js';

type Values = Record<string | symbol, unknown>;

/**
 * What Lit's `LitElement` does, for the widgets: properties that are texts or numbers and come from attributes named after
 * them in kebab-case, updates in batches, controllers, and style sheets that all elements share.
 */
export class LitElement extends HTMLElement {
  static styles: CSSStyleSheet[];

  /** The properties of a class, with those of the class that it extends. */
  static elementProperties = new Map<string, PropertyDeclaration>();

  static get observedAttributes(): string[] {
    return [...this.elementProperties].flatMap(([name, { attribute }]) =>
      attribute === false ? [] : name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
    );
  }

  static createProperty(name: string, declaration: PropertyDeclaration = {}): void {
    if (!Object.hasOwn(this, 'elementProperties')) this.elementProperties = new Map(this.elementProperties);
    this.elementProperties.set(name, declaration);
    const key = Symbol();
    Object.defineProperty(this.prototype, name, {
      get(this: Values) {
        return this[key];
      },
      set(this: LitElement & Values, value) {
        if (Object.is(this[key], value)) return;
        this[key] = value;
        this.requestUpdate();
      },
    });
  }

  #isPending = false;
  /** Settled when all that has changed is on screen. */
  updateComplete: Promise<unknown>;
  renderRoot: HTMLElement | DocumentFragment | undefined;
  readonly #controllers: ReactiveController[] = [];
  /** What was set before the element had its class. It beats what the class's constructor sets. */
  #own: Values = {};
  #begin: (() => void) | undefined;

  constructor() {
    super();
    const { elementProperties } = this.constructor as typeof LitElement;
    for (const name of elementProperties.keys()) {
      if (Object.hasOwn(this, name)) {
        this.#own[name] = (this as unknown as Values)[name];
        Reflect.deleteProperty(this, name);
      }
    }
    // Nothing is drawn before the element is on a page.
    this.updateComplete = new Promise<void>((resolve) => {
      this.#begin = resolve;
    });
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#begin?.();
    this.#tell('hostConnected');
  }

  disconnectedCallback(): void {
    this.#tell('hostDisconnected');
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const name = attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const { type } = (this.constructor as typeof LitElement).elementProperties.get(name) ?? {};
    Object.assign(this, { [name]: type === Number && value !== null ? Number(value) : value });
  }

  requestUpdate(): void {
    if (!this.#isPending) this.updateComplete = this.#update(this.updateComplete);
    this.#isPending = true;
  }

  protected createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // A server may have drawn the loading state.
    root.replaceChildren();
    root.adoptedStyleSheets = (this.constructor as typeof LitElement).styles;
    return root;
  }

  protected render(): unknown {
    return undefined;
  }

  protected updated(): void {
    // For the elements.
  }

  #tell(news: keyof ReactiveController): void {
    for (const controller of this.#controllers) controller[news]?.();
  }

  async #update(previous: Promise<unknown>): Promise<void> {
    try {
      await previous;
    } catch {
      // Whoever waited for it has been told.
    }
    Object.assign(this, this.#own);
    this.#own = {};
    let drawing: unknown;
    try {
      this.#tell('hostUpdate');
      drawing = this.render();
    } finally {
      this.#isPending = false;
    }
    render(drawing, this.renderRoot as Node);
    this.#tell('hostUpdated');
    this.updated();
  }
}
