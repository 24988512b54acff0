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
	if ( is_singular() || is_author() ) {
		echo '<div class="entry-content">';
		the_content();
		echo '</div>';
	} else {
		the_title();
		the_excerpt();
	}
}
?>
</main>
<aside><?php dynamic_sidebar( 'beside' ); ?></aside>
<?php wp_footer(); ?>
</body>
</html>
