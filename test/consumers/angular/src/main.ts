import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'nx-widgets';
import type { NxLoadEvent, NxMyPlans } from 'nx-widgets';

@Component({
  selector: 'app-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <nx-my-plans
      #plans
      base-url="/at/angular"
      show="all"
      [tokenProvider]="token"
      (nx-load)="loaded($event, plans)"
    ></nx-my-plans>
    <button (click)="plans.reload()">Reload</button>
    <output>{{ loads().join(', ') }}</output>
  `,
})
class Page {
  readonly loads = signal<number[]>([]);
  readonly token = () => Promise.resolve('luis');

  loaded(_event: NxLoadEvent, { data }: NxMyPlans) {
    this.loads.update((loads) => [...loads, data?.Records.length ?? 0]);
  }
}

void bootstrapApplication(Page);
