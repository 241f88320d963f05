package jp.sakutei.document;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import jp.sakutei.City;
import jp.sakutei.SakuteiTest;
import jp.sakutei.common.BusinessClock;
import jp.sakutei.organization.Organization;
import jp.sakutei.organization.PersonId;

/**
 * How long 266 sheets take to Excel, and with how much memory, and how long a section's
 * workbook takes back: run by name only ({@code mvn test -Dtest=DocumentBenchmark}).
 */
@SakuteiTest
class DocumentBenchmark {

	@Autowired
	ApplicationContext application;

	@Autowired
	Documents documents;

	@Autowired
	WorkbookReturns returns;

	@Autowired
	Organization organization;

	@Autowired
	BusinessClock clock;

	@Test
	void twoHundredSixtySixSheetsToExcel() throws Exception {

		City.build(application, 7, 2, 19);
		var actor = organization.actorOn(new PersonId("office"), clock.today());
		for (var run = 1; run <= 3; run++) {
			System.gc();
			heap().forEach(MemoryPoolMXBean::resetPeakUsage);
			var begin = System.nanoTime();
			var worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			var size = new Counting();
			documents.writeWorkbook(documents.sheets(City.ROUND, "", "", actor), actor, size);
			System.out.printf("266 sheets to Excel: %.2f s (%.2f s of a processor), %,d bytes, peak heap %,d MiB%n",
					(System.nanoTime() - begin) / 1e9,
					(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9, size.bytes,
					heap().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() / (1024 * 1024));
		}
	}

	@Test
	void aSectionsWorkbookBack() throws Exception {

		City.build(application, 7, 2, 19);
		var actor = organization.actorOn(new PersonId("staff-0101"), clock.today());
		for (var run = 1; run <= 3; run++) {
			var content = new ByteArrayOutputStream();
			documents.writeWorkbook(documents.sheets(City.ROUND, "0101", "", actor), actor, content);
			var workbook = new WrittenWorkbook(content.toByteArray());
			for (var index = 0; index < workbook.poi().getNumberOfSheets() - 1; index++) {
				workbook.write(index, Map.of("purpose", "書いた目的 " + run));
			}
			var file = workbook.file();
			var begin = System.nanoTime();
			var result = returns.get(returns.take(file, "section.xlsx", actor).id(), actor);
			System.out.printf("a section's workbook of %d sheets back: %.2f s, %d taken%n", result.sheets().size(),
					(System.nanoTime() - begin) / 1e9, result.count(ReturnState.TAKEN));
		}
	}

	private static Stream<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter((pool) -> pool.getType() == MemoryType.HEAP);
	}

	private static final class Counting extends OutputStream {

		private long bytes;

		@Override
		public void write(int each) {
			bytes++;
		}

		@Override
		public void write(byte[] each, int from, int length) {
			bytes += length;
		}

	}

}
