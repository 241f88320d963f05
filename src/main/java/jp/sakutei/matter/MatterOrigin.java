package jp.sakutei.matter;

/**
 * Who wants something.
 *
 * @param id of the hand-in, hearing or meeting
 * @param name as it stands in lists: 「事業検討会」
 */
public record MatterOrigin(MatterKind kind, String id, String name) {
}
