<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo( 'charset' ); ?>">
<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<main>
<?php
while ( have_posts() ) {
	the_post();
	if ( is_singular() ) {
		the_content();
	} else {
		the_title();
		the_excerpt();
	}
}
?>
</main>
<?php wp_footer(); ?>
</body>
</html>
