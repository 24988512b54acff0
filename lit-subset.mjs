/**
 * What the self-contained files leave out of Lit. Lit serves pages that bring templates, directives, decorators, polyfills
 * and other copies of Lit of their own; these files hold every template that their Lit will ever draw.
 *
 * Each entry is a piece of a pinned release, whole or by what it begins with and what follows it, and what stands in its
 * place. A piece that isn't there exactly once stops the build, so that an update of Lit can't pass unseen.
 */

/** What the subset imports in the place of Lit's own templates: `Template` of src/lit/template.ts. */
export const templateModule = 'nx-widgets-template';

/** `lit-html`: draws texts, nested templates, lists, attributes, properties and listeners. */
const litHtml = [
  // Hooks for polyfills and for other copies, and the version for a warning of the development mode.
  [
    'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    '',
  ],
  ['export{j as _$LH,', 'export{'],
  // Directives, which are values that take part in the drawing, and `noChange`, which they answer. (What follows from M.)
  ['_$AI(t,i=this){t=M(this,t,i),a(t)?', '_$AI(t){a(t)?'],
  [':t!==this._$AH&&t!==E&&this._(t)', ':t!==this._$AH&&this._(t)'],
  [
    'if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;',
    'if(void 0===h)o=!a(t)||t!==this._$AH,o&&(this._$AH=t);else{const e=t;',
  ],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
  ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH', '_$AI(t){t??=A;const s=this._$AH'],
  // Expressions for a whole element, and for boolean attributes.
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [
    'class L extends H{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==A)}}',
    '',
  ],
  // Markup as text and its parsing, which src/lit/template.ts does without the browser's parser; compiled templates.
  [{ from: 's=t.trustedTypes,', to: 'l=document,' }, ''],
  [{ from: ',f="[ ', to: ',x=t=>(i,...s)' }, ''],
  [{ from: 'function V(', to: 'class R{' }, `import{Template as S}from"${templateModule}";`],
  ['C.set(t.strings,i=new S(t))', 'C.set(t.strings,i=new S(t,{"":H,".":I,"@":z}))'],
  [
    'e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
    'e=this._$AC(t)',
  ],
  // Lists that are no arrays; listeners that are objects, or bring options.
  [',d=t=>u(t)||"function"==typeof t?.[Symbol.iterator]', ''],
  [':d(t)?this.k(t)', ':u(t)?this.k(t)'],
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH(t)',
  ],
  // What parts know for directives and for other copies.
  ['{this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}', '{this._$AV=[],this._$AD=t}'],
  [
    'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}',
    'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}',
  ],
  [
    'constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,',
    'constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,',
  ],
  ['new k(h,h.nextSibling,this,t)', 'new k(h,h.nextSibling)'],
  ['new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,r.strings)'],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()))'],
  ['new k(i.insertBefore(c(),t),t,void 0,s??{})', 'new k(i.insertBefore(c(),t),t)'],
  ['const t=new R(e,this),s=t.u(this.options)', 'const t=new R(e),s=t.u()'],
  ['class I extends H{constructor(){super(...arguments),this.type=3}', 'class I extends H{'],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  // Nodes as values.
  [':void 0!==t.nodeType?this.T(t)', ''],
  // What directives are told when the element leaves the page.
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
  // Drawing before another node, and into another document.
  [
    'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$',
    'const e=i;let h=e._$litPart$;if(void 0===h){const t=null;e._$litPart$',
  ],
  ['e=(t?.creationScope??l).importNode(i,!0)', 'e=l.importNode(i,!0)'],
];

/**
 * `@lit/reactive-element`: properties from createProperty(), texts and numbers, from attributes but not back to them. An
 * attribute is named after its property in kebab-case.
 */
const reactiveElement = [
  [
    'return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
    'return!1===i?void 0:t.replace(/[A-Z]/g,t=>"-"+t.toLowerCase())',
  ],
  ['p=a.reactiveElementPolyfillSupport,', ''],
  [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
  // Standard decorators, initializers, and properties as a table.
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  [
    'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
    'this.finalized=!0,this._$Ei();',
  ],
  [
    'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}',
    'this._$Ei(),this.elementProperties.set(t,s);e(this.prototype,t,this.getPropertyDescriptor(t,Symbol(),s))',
  ],
  [
    'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
    'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
  ],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  // Converters other than for texts and numbers.
  [
    'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}}',
    'u=(t,s)=>s===Number&&null!==t?Number(t):t',
  ],
  ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
  ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
  // Reflection to attributes, defaults that return, and other ways to compare.
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  [
    'if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}',
    'void 0!==e&&(this[e]=u(s,i.getPropertyOptions(e).type))',
  ],
  ['this._$Em=null,', ''],
  [
    'const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)',
    'if(!f(this[t],s))return',
  ],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    '',
  ],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
  // Which properties have changed: nobody asks.
  ['this._$AL=new Map,this._$E_()', 'this._$E_()'],
  ['const s=this._$AL;try{', 'let s;try{'],
  ['this._$AL=new Map,this.isUpdatePending=!1', 'this.isUpdatePending=!1'],
  // Hooks that nobody overrides.
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
    'this.performUpdate();return!this.isUpdatePending}',
  ],
  [
    't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
    't=!0,this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)',
  ],
  ['willUpdate(t){}', ''],
  ['shouldUpdate(t){return!0}', ''],
  ['(this.hasUpdated=!0,this.firstUpdated(t))', '(this.hasUpdated=!0)'],
  ['firstUpdated(t){}', ''],
  ['return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}', 'return this._$ES}'],
  ['removeController(t){this._$EO?.delete(t)}', ''],
  // Controllers that come after the constructor; a second report of what a promise has reported already.
  [',void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()', ''],
  ['catch(t){Promise.reject(t)}', 'catch{}'],
  ['attributeChangedCallback(t,s,i){this._$AK(t,i)}_$AK(t,s){', 'attributeChangedCallback(t,o,s){'],
  // Where an error in an update is told to its end: it goes to whoever waits.
  ['let t=!1;', ''],
  [
    'let s;try{t=!0,this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}',
    'try{this._$EO?.forEach(t=>t.hostUpdate?.()),this.update()}catch(t){throw this._$EM(),t}this._$AE()}',
  ],
  // Style sheets are what src/lit/css-tag.ts makes.
  ['this.elementStyles=this.finalizeStyles(this.styles)', 'this.elementStyles=this.styles'],
  [
    'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
    '',
  ],
];

const litElement = [
  [
    'constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}update(t){const r=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=e(r,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return r}',
    'update(t){const r=this.render();super.update(t),e(r,this.renderRoot)}render(){}',
  ],
  [
    'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
    'i["finalized"]=!0;',
  ],
  ['(s.litElementVersions??=[]).push("4.2.2");', ''],
];

/** `@lit/task`: started by its arguments or by run(), heard through its callbacks and `status`. */
const task = [
  [{ from: 'get taskComplete(){', to: 'constructor(t,s,i)' }, ''],
  [':(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1', ':0,this.i=1'],
  [',this.o?.(s)', ''],
  [',this.h?.(h)', ''],
  ['this.u=s,this.l=h', ''],
  ['if(!Array.isArray(t))throw Error("The args function must return an array");', ''],
  ['const h="object"==typeof s?s:{task:s,args:i};', 'const h=s;'],
  ['this.m=h.argsEqual??r', 'this.m=r'],
  [',this.autoRun=h.autoRun??!0,"initialValue"in h&&(this.u=h.initialValue,this.i=2,this.O=this.T?.())', ''],
  ['!0===this.autoRun&&this.S()', 'this.S()'],
  ['hostUpdated(){"afterUpdate"===this.autoRun&&this.S()}', ''],
  [
    '"afterUpdate"===this.autoRun?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();',
    'this._.requestUpdate();',
  ],
  ['get value(){return this.u}get error(){return this.l}', ''],
  [
    'render(t){switch(this.i){case 0:return t.initial?.();case 1:return t.pending?.();case 2:return t.complete?.(this.value);case 3:return t.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}',
    '',
  ],
  ['if(void 0===this.j)return;', ''],
  ['if(s===i)this.i=0;else{if(!1===e)', '{if(!1===e)'],
];

const pieces = {
  'lit-html/lit-html.js': litHtml,
  '@lit/reactive-element/reactive-element.js': reactiveElement,
  'lit-element/lit-element.js': litElement,
  '@lit/task/task.js': task,
};

/**
 * The subset of a file of Lit.
 *
 * @param {string} code the file as it was released
 * @param {string} id its path or address
 * @returns {string | null} `null` for any other file
 * @throws Error where a piece is not there exactly once
 */
export function subsetOf(code, id) {
  const file = Object.keys(pieces).find((name) => id.replaceAll('\\', '/').endsWith(`/node_modules/${name}`));
  if (!file) return null;
  return pieces[file].reduce((rest, [piece, replacement]) => {
    const { from, to = '' } = typeof piece === 'string' ? { from: piece } : piece;
    const [before, after, ...more] = rest.split(from);
    if (after === undefined || more.length > 0) throw new Error(`Not exactly once in ${file}: ${from}`);
    const end = after.indexOf(to);
    if (end < 0) throw new Error(`Not in ${file}: ${to}`);
    return before + replacement + after.slice(end);
  }, code);
}
