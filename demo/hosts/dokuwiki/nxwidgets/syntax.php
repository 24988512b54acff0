<?php

use dokuwiki\Extension\SyntaxPlugin;

/**
 * DokuWiki Plugin nxwidgets (Syntax Component)
 *
 * {{nx>my-plans}}, {{nx>benefits-panel show="time pass"}}, {{nx>credit-meter kind=time heading="Meeting rooms"}}
 *
 * @license MIT
 */
class syntax_plugin_nxwidgets extends SyntaxPlugin
{
    /**
     * What any editor of the wiki may choose: how a widget looks, and which of the reader's own records it shows.
     *
     * Where data is asked for and with whose token (base-url, token, token-url, credentials) is the site owner's to
     * say; the ids of an operator's view have no place in a wiki; and plan-href would be a link that neither the
     * wordblock list nor the rel=nofollow of the wiki's own links knows of.
     */
    protected const COMMON_ATTRIBUTES = ['scope', 'heading', 'heading-level', 'currency', 'refresh-interval', 'lang'];

    /** The widgets, each with the attributes of its own */
    protected const WIDGETS = [
        'benefits-panel' => ['show'],
        'my-plans' => ['show'],
        'credit-meter' => ['kind', 'credit-id', 'variant', 'low'],
    ];

    /** @inheritdoc */
    public function getType()
    {
        return 'substition';
    }

    /** @inheritdoc */
    public function getPType()
    {
        return 'block';
    }

    /** @inheritdoc */
    public function getSort()
    {
        // Before media files (320), which begin with the same two braces.
        return 300;
    }

    /** @inheritdoc */
    public function connectTo($mode)
    {
        $this->Lexer->addSpecialPattern('\{\{nx>[^{}\n]+\}\}', $mode, 'plugin_nxwidgets');
    }

    /**
     * The instructions stay in the cache until the page or the wiki's configuration changes: nothing in here depends on
     * who is reading.
     *
     * @inheritdoc
     */
    public function handle($match, $state, $pos, Doku_Handler $handler)
    {
        // Without {{nx> and }}
        [$widget, $rest] = array_pad(preg_split('/\s+/', trim(substr($match, 5, -2)), 2), 2, '');
        if (!isset(self::WIDGETS[$widget])) {
            // Whoever mistyped a name sees it on the page.
            $handler->addCall('cdata', [$match], $pos);
            return false;
        }

        $allowed = array_merge(self::WIDGETS[$widget], self::COMMON_ATTRIBUTES);
        $attributes = [];
        preg_match_all('/([\w-]+)\s*=\s*(?|"([^"]*)"|([^\s"]+))/', $rest, $pairs, PREG_SET_ORDER);
        foreach ($pairs as [, $name, $value]) {
            if (in_array(strtolower($name), $allowed, true)) {
                $attributes[strtolower($name)] = $value;
            }
        }
        return ['nx-' . $widget, $attributes];
    }

    /** @inheritdoc */
    public function render($format, Doku_Renderer $renderer, $data)
    {
        [$tag, $attributes] = $data;
        if ($format !== 'xhtml') {
            return false;
        }
        // buildAttributes() escapes each value with hsc().
        $renderer->doc .= '<' . rtrim($tag . ' ' . buildAttributes($attributes)) . '></' . $tag . '>' . DOKU_LF;
        return true;
    }
}
