/** What the compiler must not let pass. What is bound to custom elements it does not look at. */
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { NxErrorEvent } from 'nx-widgets';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <!-- wrong: a listener of another event -->
    <nx-my-plans (nx-load)="failed($event)"></nx-my-plans>
    <nx-my-plans #plans></nx-my-plans>
    <!-- wrong: a property that there is none of behind a reference -->
    {{ plans.planCount }}
    <!-- wrong: another kind of value for a property behind a reference -->
    <button (click)="plans.headingLevel = 'three'"></button>
  `,
})
export class Wrong {
  failed({ error }: NxErrorEvent) {
    return error.kind;
  }
}
