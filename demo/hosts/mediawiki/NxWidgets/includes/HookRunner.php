<?php

namespace MediaWiki\Extension\NxWidgets;

use MediaWiki\Extension\NxWidgets\Hook\NxWidgetsTokenHook;
use MediaWiki\HookContainer\HookContainer;
use MediaWiki\User\UserIdentity;

/**
 * Runs the hooks of this extension.
 */
class HookRunner implements NxWidgetsTokenHook {
	/** Its name in $wgHooks and extension.json. */
	public const TOKEN_HOOK = 'NxWidgetsToken';

	private HookContainer $hookContainer;

	/**
	 * @param HookContainer $hookContainer
	 */
	public function __construct( HookContainer $hookContainer ) {
		$this->hookContainer = $hookContainer;
	}

	/**
	 * @inheritDoc
	 */
	public function onNxWidgetsToken( UserIdentity $user, &$token ) {
		return $this->hookContainer->run( self::TOKEN_HOOK, [ $user, &$token ] );
	}
}
