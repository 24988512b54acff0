/**
 * The block in the editor. It shows a drawing with no data in it: the author's own would look as if all members saw it,
 * and most authors are no members.
 */
(({ blockEditor, blocks, components, element, i18n }) => {
  const { InspectorControls, useBlockProps } = blockEditor;
  const { CheckboxControl, PanelBody, SelectControl, TextControl, ToggleControl } = components;
  const { createElement, Fragment } = element;
  const { __ } = i18n;

  const widgets = {
    'benefits-panel': {
      title: __('Member’s benefits', 'nx-widgets'),
      description: __('Credits and passes of the signed-in member, in groups.', 'nx-widgets'),
      icon: 'awards',
      heading: __('Your benefits', 'nx-widgets'),
      bars: [70, 40, 90],
    },
    'my-plans': {
      title: __('Member’s plans', 'nx-widgets'),
      description: __('Plans of the signed-in member: price, status, dates.', 'nx-widgets'),
      icon: 'id',
      heading: __('Your plans', 'nx-widgets'),
      bars: [],
    },
    'credit-meter': {
      title: __('Credit meter', 'nx-widgets'),
      description: __('How much of one kind of credit the signed-in member has left.', 'nx-widgets'),
      icon: 'chart-bar',
      heading: '',
      bars: [60],
    },
  };

  const kinds = {
    booking: __('Booking credit', 'nx-widgets'),
    event: __('Event credit', 'nx-widgets'),
    universal: __('Credit for anything', 'nx-widgets'),
    time: __('Time credit', 'nx-widgets'),
    printing: __('Printing credit', 'nx-widgets'),
    pass: __('Passes', 'nx-widgets'),
  };

  const groups = {
    money: __('Money credits', 'nx-widgets'),
    time: __('Time credits', 'nx-widgets'),
    printing: __('Printing credits', 'nx-widgets'),
    pass: __('Passes', 'nx-widgets'),
  };

  const options = (choices) => Object.entries(choices).map(([value, label]) => ({ value, label }));

  /** What all fields have in common: the newer look, which older versions of WordPress ignore. */
  const plain = { __nextHasNoMarginBottom: true };

  /** One of some, of which the first is what the widget does by itself and is not written down. */
  const choice = ({ attributes, setAttributes }, name, label, choices) => {
    const [first] = Object.keys(choices);
    return createElement(SelectControl, {
      ...plain,
      key: name,
      label,
      options: options(choices),
      value: attributes[name] ?? first,
      onChange: (value) => setAttributes({ [name]: value === first ? undefined : value }),
    });
  };

  const groupBoxes = ({ attributes, setAttributes }) => {
    const names = Object.keys(groups);
    const chosen = names.filter((name) => attributes.show?.split(' ').includes(name));
    // None: all of them. What another widget understands by `show` is none, too.
    const shown = chosen.length > 0 ? chosen : names;
    return names.map((name) =>
      createElement(CheckboxControl, {
        ...plain,
        key: name,
        label: groups[name],
        checked: shown.includes(name),
        onChange: (isShown) => {
          const left = names.filter((each) => (each === name ? isShown : shown.includes(each)));
          // A panel without any group is none: the last one stays.
          if (left.length > 0) setAttributes({ show: left.length === names.length ? undefined : left.join(' ') });
        },
      }),
    );
  };

  const ownControls = (props) => {
    const { attributes, setAttributes } = props;
    switch (attributes.widget) {
      case 'credit-meter':
        return [
          choice(props, 'kind', __('Kind of credit', 'nx-widgets'), kinds),
          choice(props, 'variant', __('Drawn as', 'nx-widgets'), {
            bar: __('Bar', 'nx-widgets'),
            ring: __('Ring', 'nx-widgets'),
            text: __('Text', 'nx-widgets'),
          }),
        ];
      case 'my-plans':
        return [
          createElement(ToggleControl, {
            ...plain,
            key: 'show',
            label: __('Ended plans too', 'nx-widgets'),
            checked: attributes.show === 'all',
            onChange: (isAll) => setAttributes({ show: isAll ? 'all' : undefined }),
          }),
          createElement(TextControl, {
            ...plain,
            key: 'planHref',
            label: __('Link of each plan', 'nx-widgets'),
            help: __('An address in which {id} stands for the plan’s number.', 'nx-widgets'),
            value: attributes.planHref ?? '',
            onChange: (planHref) => setAttributes({ planHref: planHref || undefined }),
          }),
        ];
      default:
        return groupBoxes(props);
    }
  };

  const controls = (props) => {
    const { attributes, setAttributes } = props;
    return createElement(
      InspectorControls,
      null,
      createElement(
        PanelBody,
        { title: widgets[attributes.widget].title },
        ...ownControls(props),
        // Plans are always the member's own.
        attributes.widget !== 'my-plans' &&
          choice(props, 'scope', __('Whose', 'nx-widgets'), {
            all: __('The member’s own, and the team’s', 'nx-widgets'),
            personal: __('The member’s own', 'nx-widgets'),
            team: __('The team’s', 'nx-widgets'),
          }),
      ),
      createElement(
        PanelBody,
        { title: __('Heading', 'nx-widgets'), initialOpen: false },
        createElement(ToggleControl, {
          ...plain,
          label: __('Show a heading', 'nx-widgets'),
          checked: !attributes.hideHeading,
          onChange: (isShown) => setAttributes({ hideHeading: !isShown }),
        }),
        !attributes.hideHeading &&
          createElement(TextControl, {
            ...plain,
            label: __('Text', 'nx-widgets'),
            placeholder: headingOf({ ...attributes, heading: undefined }),
            value: attributes.heading ?? '',
            onChange: (heading) => setAttributes({ heading: heading || undefined }),
          }),
        !attributes.hideHeading &&
          choice(props, 'headingLevel', __('Level', 'nx-widgets'), { 2: '2', 1: '1', 3: '3', 4: '4', 5: '5', 6: '6' }),
      ),
    );
  };

  const headingOf = ({ widget, heading, kind = 'booking' }) => heading ?? (widgets[widget].heading || kinds[kind]);

  const bar = (percent) =>
    createElement(
      'div',
      { key: percent, className: 'nx-widgets-preview__track' },
      createElement('div', { className: 'nx-widgets-preview__fill', style: { inlineSize: `${percent}%` } }),
    );

  const preview = (attributes) => {
    const { title, bars } = widgets[attributes.widget];
    const isMeter = attributes.widget === 'credit-meter';
    return createElement(
      'div',
      { className: 'nx-widgets-preview' },
      !attributes.hideHeading &&
        createElement('div', { className: 'nx-widgets-preview__heading' }, headingOf(attributes)),
      isMeter && attributes.variant === 'ring' && createElement('div', { className: 'nx-widgets-preview__ring' }),
      !(isMeter && ['ring', 'text'].includes(attributes.variant)) && bars.map(bar),
      createElement(
        'p',
        { className: 'nx-widgets-preview__note' },
        `${title} · ${__('each signed-in member sees their own data here.', 'nx-widgets')}`,
      ),
    );
  };

  blocks.registerBlockType('nx-widgets/widget', {
    edit: (props) =>
      createElement(Fragment, null, controls(props), createElement('div', useBlockProps(), preview(props.attributes))),
    // The server draws it, so that a later version may draw it in another way.
    save: () => null,
  });

  for (const [name, { title, description, icon }] of Object.entries(widgets)) {
    blocks.registerBlockVariation('nx-widgets/widget', {
      name,
      title,
      description,
      icon,
      attributes: { widget: name },
      isDefault: name === 'benefits-panel',
      isActive: ['widget'],
      scope: ['inserter', 'block', 'transform'],
    });
  }
})(window.wp);
