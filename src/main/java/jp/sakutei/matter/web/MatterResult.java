package jp.sakutei.matter.web;

import java.io.Serializable;

/**
 * What became of one line.
 *
 * @param kind of the badge: success, warning
 * @param word on the badge
 */
record MatterResult(String subject, String kind, String word) implements Serializable {
}
