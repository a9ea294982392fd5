package coop.claims.app.story;

import coop.claims.app.it.OnTheWar;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the running WAR that may ask for {@link Chromium}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTheWar
@ExtendWith(SharedChromium.class)
@interface InTheBrowser {}
