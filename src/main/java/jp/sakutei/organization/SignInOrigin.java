package jp.sakutei.organization;

import java.io.Serializable;

/**
 * Where somebody signs in from.
 *
 * @param address of the machine, or of what stands before it
 * @param device of a browser in which this very person has signed in before; else null
 */
public record SignInOrigin(String address, String device) implements Serializable {
}
