package jp.sakutei.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;

/**
 * What the workbook of all sheets costs, and a section's that comes back.
 *
 * @param background does what was asked for
 */
record WorkbookTimes(String base, String workbook, Runnable background) {

	void ofAll(String office) throws Exception {
		var visitor = Visitor.signedIn(base, office);
		var all = new Timings("all sheets as one workbook (asked for, made, fetched)", 0);
		System.gc();
		heap().forEach(MemoryPoolMXBean::resetPeakUsage);
		var bytes = all.time(() -> made(visitor));
		all.print();
		System.out.printf("  %,d bytes; at most %,d MiB of heap in use, the application's own included%n", bytes.length,
				heap().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() >> 20);
	}

	private byte[] made(Visitor visitor) throws Exception {
		var form = visitor.form(visitor.read("/documents"), "form[action$=/documents/exports]");
		var fields = form.formData().stream().map((field) -> Map.entry(field.key(), field.value())).toList();
		var page = visitor.press(form.attr("action"), fields).replace(base, "");
		background.run();
		return visitor.bytes(page + "/file");
	}

	void takenBack(String staff, String section) throws Exception {
		var visitor = Visitor.signedIn(base, staff);
		var own = visitor.bytes(workbook + "?section=" + section);
		var back = new Timings("a section's workbook taken back (HTTP)", 3);
		for (var time = 0; time < 13; time++) {
			var form = visitor.form(visitor.read("/documents"), "form[action=/documents/returns]");
			back.time(() -> {
				visitor.upload(form, "workbook", own);
				return null;
			});
		}
		back.print();
	}

	private static List<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
	}

}
