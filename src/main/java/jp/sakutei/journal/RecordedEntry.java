package jp.sakutei.journal;

import java.time.LocalDateTime;

/**
 * An entry as it stands in the trail, to be read on screens.
 *
 * @param at business time
 * @param byName name of who did it; null where the software did
 * @param onBehalfOfName name of whom a substitute stood in for, or null
 */
public record RecordedEntry(LocalDateTime at, AuditEntry entry, String byName, String onBehalfOfName) {

	/** {@code 見本 花子（見本 太郎の代理）}. */
	public String who() {
		if (byName == null) {
			return "自動処理";
		}
		return (onBehalfOfName == null) ? byName : byName + "（" + onBehalfOfName + "の代理）";
	}

}
