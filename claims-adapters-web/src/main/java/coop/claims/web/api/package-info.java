/**
 * The REST interface as a whole: which resources it has, and its description for programs and
 * people. It knows all other words of this module; none of them knows it.
 */
package coop.claims.web.api;
