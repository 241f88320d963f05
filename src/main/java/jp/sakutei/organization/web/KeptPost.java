package jp.sakutei.organization.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 預かった内容: what somebody sent from a page whose sign-in had ended. Nothing of it was
 * carried out.
 *
 * @param address path of the post
 * @param fields what was typed, and what the page had hidden
 * @param withFiles files were sent along; these are not kept
 */
public record KeptPost(UUID id, String address, Map<String, List<String>> fields, boolean withFiles) {

	/** As a request has them. */
	public Map<String, String[]> parameters() {
		var parameters = new LinkedHashMap<String, String[]>();
		fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
		return parameters;
	}

	/** What it would do. */
	public KeptDeed deed() {
		return KeptDeed.at(address);
	}

	/** Its page shows by itself what was kept. */
	public boolean isOfTask() {
		return isOfTask(address);
	}

	static boolean isOfTask(String address) {
		return address.matches("/tasks/[^/]+");
	}

	/** What people wrote: not what only programs read. */
	public List<String> texts() {
		return fields.entrySet()
			.stream()
			.filter((field) -> !field.getKey().startsWith("_"))
			.flatMap((field) -> field.getValue().stream())
			.filter((text) -> text.codePoints().anyMatch((each) -> each > 0x7f || Character.isWhitespace(each)))
			.toList();
	}

}
