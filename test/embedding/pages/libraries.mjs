/**
 * What known libraries do to the language and the document of a page, as they do it, and no more of it than widgets could
 * meet. Each function is run by the page and stands for itself: it can't use anything from outside.
 */

/**
 * zone.js before 0.14.3: promises, timers, listeners, observers and the callbacks of custom elements. Its promises are a
 * class of their own, without what was added to promises later.
 */
export function zone() {
  const NativePromise = Promise;
  const { then } = NativePromise.prototype;
  const inZone = (callback) => (typeof callback === 'function' ? (...args) => callback(...args) : callback);
  class ZoneAwarePromise {
    #inner;
    constructor(executor) {
      this.#inner = new NativePromise(executor);
    }
    get [Symbol.toStringTag]() {
      return 'Promise';
    }
    then(...callbacks) {
      const inner = then.apply(this.#inner, callbacks.map(inZone));
      return new ZoneAwarePromise((resolve, reject) => then.call(inner, resolve, reject));
    }
    catch(callback) {
      return this.then(undefined, callback);
    }
    finally(callback) {
      return this.then(
        (value) => ZoneAwarePromise.resolve(callback()).then(() => value),
        (reason) => ZoneAwarePromise.resolve(callback()).then(() => ZoneAwarePromise.reject(reason)),
      );
    }
    static resolve = (value) => new ZoneAwarePromise((resolve) => resolve(value));
    static reject = (reason) => new ZoneAwarePromise((resolve, reject) => reject(reason));
    static all = (values) => ZoneAwarePromise.resolve(NativePromise.all(values));
    static allSettled = (values) => ZoneAwarePromise.resolve(NativePromise.allSettled(values));
    static any = (values) => ZoneAwarePromise.resolve(NativePromise.any(values));
    static race = (values) => ZoneAwarePromise.resolve(NativePromise.race(values));
  }
  window.Promise = ZoneAwarePromise;
  // What `async` functions and the platform answer.
  NativePromise.prototype.then = function (...callbacks) {
    return new ZoneAwarePromise((resolve, reject) => then.call(this, resolve, reject)).then(...callbacks);
  };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
    const native = window[name];
    window[name] = (callback, ...rest) => native.call(window, inZone(callback), ...rest);
  }
  const { fetch, MutationObserver } = window;
  window.fetch = (...args) => ZoneAwarePromise.resolve(fetch.apply(window, args));
  window.MutationObserver = function (callback) {
    const observer = new MutationObserver(inZone(callback));
    for (const name of ['observe', 'disconnect', 'takeRecords']) this[name] = (...args) => observer[name](...args);
  };
  const tasks = new WeakMap();
  for (const name of ['addEventListener', 'removeEventListener']) {
    const native = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (type, listener, options) {
      if (typeof listener === 'function' && !tasks.has(listener)) tasks.set(listener, inZone(listener));
      return native.call(this ?? window, type, tasks.get(listener) ?? listener, options);
    };
  }
  const { define } = customElements;
  customElements.define = (name, constructor, options) => {
    for (const event of ['connected', 'disconnected', 'adopted', 'attributeChanged']) {
      const own = Object.getOwnPropertyDescriptor(constructor.prototype, `${event}Callback`)?.value;
      if (!own) continue;
      constructor.prototype[`${event}Callback`] = function (...args) {
        return own.apply(this, args);
      };
    }
    return define.call(customElements, name, constructor, options);
  };
}

/** A promise library from before the language had promises, put in their place: on timers, and with the oldest methods only. */
export function oldPromises() {
  window.Promise = class Promise {
    #state = 'pending';
    #value;
    #reactions = [];
    constructor(executor) {
      const settle = (state, value) => {
        if (this.#state !== 'pending') return;
        [this.#state, this.#value] = [state, value];
        this.#react();
      };
      const reject = (reason) => settle('rejected', reason);
      const resolve = (value) => (value?.then ? value.then(resolve, reject) : settle('fulfilled', value));
      try {
        executor(resolve, reject);
      } catch (error) {
        reject(error);
      }
    }
    #react() {
      for (const reaction of this.#reactions.splice(0)) setTimeout(() => reaction[this.#state](this.#value));
    }
    then(onFulfilled, onRejected) {
      return new Promise((resolve, reject) => {
        const reaction = (callback, otherwise) => (value) => {
          if (typeof callback !== 'function') return otherwise(value);
          try {
            resolve(callback(value));
          } catch (error) {
            reject(error);
          }
        };
        this.#reactions.push({ fulfilled: reaction(onFulfilled, resolve), rejected: reaction(onRejected, reject) });
        if (this.#state !== 'pending') this.#react();
      });
    }
    catch(onRejected) {
      return this.then(undefined, onRejected);
    }
    static resolve(value) {
      return new Promise((resolve) => resolve(value));
    }
    static reject(reason) {
      return new Promise((resolve, reject) => reject(reason));
    }
    static all(values) {
      let missing = values.length;
      const results = [];
      return new Promise((resolve, reject) => {
        values.forEach((each, index) =>
          Promise.resolve(each).then((value) => {
            results[index] = value;
            if (--missing === 0) resolve(results);
          }, reject),
        );
      });
    }
    static race(values) {
      return new Promise((resolve, reject) => values.forEach((each) => Promise.resolve(each).then(resolve, reject)));
    }
  };
}

/** Prototype 1.6: enumerable methods on everything, some with the names, but not the meaning, of today's own ones. */
export function prototypeJs() {
  const K = (value) => value;
  const { from } = Array;
  window.restore = () => Object.assign(Array, { from });
  Array.from = (iterable) => (iterable?.toArray ? iterable.toArray() : [].slice.call(iterable ?? []));
  const methods = {
    each(iterator) {
      for (let index = 0; index < this.length; index++) iterator(this[index], index);
      return this;
    },
    toArray() {
      return [].concat(this);
    },
    map(iterator = K, context) {
      const results = [];
      this.each((value, index) => results.push(iterator.call(context, value, index)));
      return results;
    },
    reduce() {
      return this.length > 1 ? this : this[0];
    },
    clear() {
      this.length = 0;
      return this;
    },
    toJSON() {
      return `[${this.map(String).join(', ')}]`;
    },
  };
  Object.assign(Array.prototype, methods, { entries: methods.toArray, collect: methods.map });
  Object.assign(String.prototype, {
    toArray() {
      return this.split('');
    },
    sub: String.prototype.replace,
    toJSON() {
      return `"${this}"`;
    },
  });
  Number.prototype.toJSON = function () {
    return String(this);
  };
  Date.prototype.toJSON = function () {
    return `"${this.toISOString()}"`;
  };
  Function.prototype.bind = function (context, ...args) {
    return (...more) => this.call(context, ...args, ...more);
  };
  RegExp.prototype.match = RegExp.prototype.test;
  Object.assign(Object, { extend: Object.assign, clone: (value) => ({ ...value }), toJSON: String });
  Object.assign(HTMLElement.prototype, {
    show: K,
    hide: K,
    update: K,
    replace: K,
    select: K,
    up: K,
    next: K,
    empty: () => false,
    visible: () => true,
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
  });
}

/** MooTools 1.4. */
export function mooTools() {
  const { from } = Array;
  window.restore = () => Object.assign(Array, { from });
  Array.from = (item) => {
    if (item == null) return [];
    return typeof item === 'object' && typeof item.length === 'number' ? [].slice.call(item) : [item];
  };
  Number.from = parseFloat;
  Function.prototype.bind = function (that, ...args) {
    return (...more) => this.call(that, ...args, ...more);
  };
  Function.prototype.implement = function (methods) {
    Object.assign(this.prototype, methods);
  };
  const nothing = () => null;
  Array.implement({ each: [].forEach, clone: [].slice, append: [].push, contains: [].includes, pick: nothing });
  String.implement({ contains: ''.includes, clean: ''.trim, camelCase: String });
  Element.implement({ get: nothing, set: nothing, empty: nothing, clone: nothing, dispose: nothing, destroy: nothing });
}

/** The adapter that lets classes compiled to functions be custom elements. */
export function es5Adapter() {
  const { HTMLElement } = window;
  window.HTMLElement = function () {
    return Reflect.construct(HTMLElement, [], this.constructor);
  };
  window.HTMLElement.prototype = HTMLElement.prototype;
  window.HTMLElement.prototype.constructor = window.HTMLElement;
  Object.setPrototypeOf(window.HTMLElement, HTMLElement);
}
