import 'nx-widgets';
import { mount } from 'svelte';
import Page from './Page.svelte';

const target = document.querySelector('#page');
if (target) mount(Page, { target });
