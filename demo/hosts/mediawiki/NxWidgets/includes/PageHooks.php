<?php

namespace MediaWiki\Extension\NxWidgets;

use Config;
use Html;
use MediaWiki\Hook\BeforePageDisplayHook;
use MediaWiki\Hook\OutputPageParserOutputHook;
use MediaWiki\HookContainer\HookContainer;
use MediaWiki\MainConfigNames;
use OutputPage;
use ParserOutput;
use Skin;

/**
 * Adds the script and the page-wide settings to pages that have a widget, and to no others.
 */
class PageHooks implements OutputPageParserOutputHook, BeforePageDisplayHook {
	/** Key of the flag that a tag leaves with the parser's output, and that the page takes over. */
	public const HAS_WIDGET = 'NxWidgets-hasWidget';

	private Config $config;
	private HookContainer $hookContainer;

	/**
	 * @param Config $config
	 * @param HookContainer $hookContainer
	 */
	public function __construct( Config $config, HookContainer $hookContainer ) {
		$this->config = $config;
		$this->hookContainer = $hookContainer;
	}

	/**
	 * @param OutputPage $outputPage
	 * @param ParserOutput $parserOutput
	 */
	public function onOutputPageParserOutput( $outputPage, $parserOutput ): void {
		if ( $parserOutput->getExtensionData( self::HAS_WIDGET ) ) {
			$outputPage->setProperty( self::HAS_WIDGET, true );
		}
	}

	/**
	 * Here and not in the parser: what it writes stays in the parser cache, past a change of the configuration.
	 *
	 * @param OutputPage $out
	 * @param Skin $skin
	 */
	public function onBeforePageDisplay( $out, $skin ): void {
		if ( !$out->getProperty( self::HAS_WIDGET ) ) {
			return;
		}
		$baseUrl = $this->config->get( 'NxWidgetsBaseUrl' );
		$tokenUrl = $this->getTokenUrl();
		$script = $this->getScriptUrl();
		$integrity = $this->config->get( 'NxWidgetsScriptIntegrity' );
		$csp = $out->getCSP();

		// ResourceLoader has no way to load an ES module.
		$out->addHeadItem( 'nxwidgets', Html::element( 'script', [
			'type' => 'module',
			'src' => $script,
			'integrity' => $integrity ?: false,
			'crossorigin' => $integrity ? 'anonymous' : false,
			'nonce' => $csp->getNonce(),
		] ) );
		// In the body: an unknown element would end the head.
		$out->addHTML( Html::element( 'nx-config', [
			'base-url' => $baseUrl ?: false,
			'token-url' => $tokenUrl ?: false,
			'credentials' => $this->config->get( 'NxWidgetsCredentials' ) ?: false,
		] ) );

		if ( self::isElsewhere( $script ) ) {
			$csp->addScriptSrc( $script );
		}
		// MediaWiki's policy has no connect-src, so that default-src decides, which is open unless the wiki restricts it.
		foreach ( array_filter( [ $baseUrl, $tokenUrl ], [ self::class, 'isElsewhere' ] ) as $url ) {
			$csp->addDefaultSrc( $url );
		}
	}

	/**
	 * @return string Empty if the site offers no tokens
	 */
	private function getTokenUrl(): string {
		$configured = $this->config->get( 'NxWidgetsTokenUrl' );
		if ( $configured !== '' || !$this->hookContainer->isRegistered( HookRunner::TOKEN_HOOK ) ) {
			return $configured;
		}
		return $this->config->get( MainConfigNames::RestPath ) . TokenHandler::PATH;
	}

	/**
	 * @return string
	 */
	private function getScriptUrl(): string {
		$assets = $this->config->get( MainConfigNames::ExtensionAssetsPath );
		// The path gets a hash of the file: browsers may keep it for as long as it is the same.
		return $this->config->get( 'NxWidgetsScript' )
			?: OutputPage::transformResourcePath( $this->config, "$assets/NxWidgets/resources/nx-widgets.js" );
	}

	/**
	 * @param string $url
	 * @return bool Whether it names a host; a path is of this one
	 */
	private static function isElsewhere( string $url ): bool {
		return (bool)preg_match( '!^(https?:)?//!i', $url );
	}
}
