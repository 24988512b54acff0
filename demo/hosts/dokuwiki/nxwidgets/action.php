<?php

use dokuwiki\Extension\ActionPlugin;
use dokuwiki\Extension\Event;
use dokuwiki\Extension\EventHandler;
use dokuwiki\Logger;

/**
 * DokuWiki Plugin nxwidgets (Action Component)
 *
 * Adds the script and the page-wide settings where a widget is, and answers the widgets' question for a token.
 *
 * @license MIT
 */
class action_plugin_nxwidgets extends ActionPlugin
{
    /** Name of the AJAX call */
    protected const CALL = 'plugin_nxwidgets';

    /** Name of the event that asks the site's own code for a token */
    protected const TOKEN_EVENT = 'NXWIDGETS_TOKEN';

    /** @inheritdoc */
    public function register(EventHandler $controller)
    {
        $controller->register_hook('TPL_CONTENT_DISPLAY', 'BEFORE', $this, 'addScript');
        $controller->register_hook('AJAX_CALL_UNKNOWN', 'BEFORE', $this, 'answerToken');
    }

    /**
     * Event handler for TPL_CONTENT_DISPLAY
     *
     * What is about to be displayed is looked at itself, so that pages from the cache, previews, old revisions and
     * included pages all count. With the head of the page it would be too early, and in the renderer it would stay in
     * the cache. A sidebar is rendered apart from the content.
     *
     * @param Event $event The data are the HTML of the content
     */
    public function addScript(Event $event)
    {
        if ($this->hasWidget($event->data) || $this->hasWidget($this->sidebarHtml())) {
            $event->data .= $this->settingsHtml() . $this->scriptHtml();
        }
    }

    /**
     * Event handler for AJAX_CALL_UNKNOWN: the access token of the member who is logged in, in the words of OAuth
     * (RFC 6749 §5.1)
     *
     * It comes from a handler of NXWIDGETS_TOKEN, in an action plugin of the site's own:
     *
     *     $controller->register_hook('NXWIDGETS_TOKEN', 'BEFORE', $this, 'giveToken');
     *
     * It gets the user's login as $event->data['user'], what else the wiki knows of the user as
     * $event->data['userinfo'], and sets $event->data['token']: to the access token, or to an array of access_token and
     * expires_in, in seconds. It leaves null for somebody who is no member of the space. Never an administrator's
     * token, nor a refresh token: whoever is logged in can read it. It is asked at least once in each page view, so it
     * keeps a token while it is good.
     *
     * The address has a key, which the plugin writes into a reader's own pages and nobody else knows. Otherwise whoever
     * can write HTML could name this call in a page, as the token-url of a placeholder, beside the base URL of a server
     * that is to get the readers' tokens. The key opens nothing without the reader's cookie.
     *
     * @param Event $event The data are the name of the call
     */
    public function answerToken(Event $event)
    {
        if ($event->data !== self::CALL) {
            return;
        }
        $event->preventDefault();
        $event->stopPropagation();

        header('Cache-Control: private, no-store');
        header('Cross-Origin-Resource-Policy: same-origin');
        header('X-Content-Type-Options: nosniff');
        header('Content-Type: application/json; charset=utf-8');
        [$status, $answer] = $this->tokenAnswer();
        http_status($status);
        echo json_encode($answer);
    }

    /**
     * @return array Status and body: 403 for pages of other origins, 401 for nobody, no member or the wrong key, 502
     *   when no token could be had
     */
    protected function tokenAnswer()
    {
        global $INPUT;
        global $USERINFO;

        if ($this->isForeign()) {
            return [403, ['error' => 'foreign_origin']];
        }
        $user = $INPUT->server->str('REMOTE_USER');
        if ($user === '') {
            return [401, ['error' => 'not_logged_in']];
        }
        if (!hash_equals($this->keyOf($user), $INPUT->get->str('key'))) {
            return [401, ['error' => 'wrong_key']];
        }
        try {
            $data = ['user' => $user, 'userinfo' => $USERINFO, 'token' => null];
            Event::createAndTrigger(self::TOKEN_EVENT, $data);
            return $data['token'] === null
                ? [401, ['error' => 'no_member']]
                : [200, $this->asGrant($data['token'])];
        } catch (\Throwable $error) {
            // Its message may quote an address with a sign-in JWT in it.
            Logger::error('nxwidgets: no token for a member', get_class($error), $error->getFile(), $error->getLine());
            return [502, ['error' => 'no_token']];
        }
    }

    /**
     * The same in all sessions of the user, so that a page that stays open stays signed in
     *
     * @param string $user Login
     * @return string
     */
    protected function keyOf($user)
    {
        return hash_hmac('sha256', 'nxwidgets ' . $user, auth_cookiesalt());
    }

    /**
     * Whether a page of another origin asks. SameSite cookies alone are not enough: another port or subdomain is
     * another origin, but the same site. What sends neither header is no browser, or asks a plain http address other
     * than loopback, where Sec-Fetch-Site is left out.
     *
     * @return bool
     */
    protected function isForeign()
    {
        global $INPUT;

        $site = $INPUT->server->str('HTTP_SEC_FETCH_SITE', 'same-origin');
        $origin = $INPUT->server->str('HTTP_ORIGIN');
        return $site !== 'same-origin'
            || ($origin !== '' && preg_replace('!^https?://!', '', $origin) !== $INPUT->server->str('HTTP_HOST'));
    }

    /**
     * @param mixed $token What a handler of the event gave
     * @return array
     */
    protected function asGrant($token)
    {
        $given = is_array($token) ? $token : ['access_token' => $token];
        $accessToken = $given['access_token'] ?? null;
        if (!is_string($accessToken) || $accessToken === '') {
            throw new \UnexpectedValueException('A handler of NXWIDGETS_TOKEN gave no token');
        }
        // Two fields and no more: a refresh token, for one, is not for the page.
        $grant = ['access_token' => $accessToken, 'token_type' => 'bearer'];
        $seconds = (int) ($given['expires_in'] ?? 0);
        return $seconds > 0 ? $grant + ['expires_in' => $seconds] : $grant;
    }

    /**
     * @param string $html
     * @return bool Whether it holds a tag, or what the script puts a widget in the place of
     */
    protected function hasWidget($html)
    {
        $ways = [
            'nx-(benefits-panel|my-plans|credit-meter)\b',
            '[^>]*\sdata-nx-widget=',
            '[^>]*\sclass=["\'][^"\'>]*\bnx-widget-',
        ];
        if ($this->getConf('links') !== '') {
            $ways[] = 'a\s[^>]*\bhref=["\'][^"\'>]*#nx-widget=';
        }
        return (bool) preg_match('!<(' . implode('|', $ways) . ')!i', $html);
    }

    /**
     * @return string What the template is going to show beside the content
     */
    protected function sidebarHtml()
    {
        global $ACT;
        global $conf;

        // Templates show it beside pages that are read, and beside nothing else.
        return $ACT === 'show' ? (string) tpl_include_page($conf['sidebar'], false, true) : '';
    }

    /**
     * @return string HTML
     */
    protected function settingsHtml()
    {
        global $EVENT_HANDLER;
        global $INPUT;

        $tokenUrl = $this->getConf('token_url');
        if ($tokenUrl === '' && $EVENT_HANDLER->hasHandlerForEvent(self::TOKEN_EVENT)) {
            $user = $INPUT->server->str('REMOTE_USER');
            $tokenUrl = DOKU_BASE . 'lib/exe/ajax.php?call=' . self::CALL
                . ($user === '' ? '' : '&key=' . $this->keyOf($user));
        }
        $attributes = [
            'base-url' => $this->getConf('base_url'),
            'token-url' => $tokenUrl,
            'credentials' => $this->getConf('credentials'),
            'links' => $this->getConf('links'),
        ];
        return '<nx-config ' . buildAttributes($attributes, true) . '></nx-config>' . DOKU_LF;
    }

    /**
     * @return string HTML
     */
    protected function scriptHtml()
    {
        $script = $this->getConf('script');
        $integrity = $this->getConf('integrity');
        if ($script === '') {
            $file = 'lib/plugins/nxwidgets/nx-widgets.js';
            // Browsers may keep it for as long as it is the same.
            $script = DOKU_BASE . $file . '?t=' . @filemtime(DOKU_INC . $file);
        }
        $attributes = [
            'type' => 'module',
            'src' => $script,
            'integrity' => $integrity,
            'crossorigin' => $integrity === '' ? '' : 'anonymous',
        ];
        return '<script ' . buildAttributes($attributes, true) . '></script>' . DOKU_LF;
    }
}
