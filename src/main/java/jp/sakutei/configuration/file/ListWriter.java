package jp.sakutei.configuration.file;

import java.util.List;
import java.util.Map;

import jp.sakutei.organization.OrganizationData;
import jp.sakutei.policy.PolicyData;
import jp.sakutei.configuration.RoundConfiguration;

/**
 * Writes the lists of organisation, policies and figures; {@link OrganizationReader} and
 * its like read them.
 */
final class ListWriter {

	private ListWriter() {
	}

	static void organization(OrganizationData data, Map<String, List<String>> words, Map<String, byte[]> files) {
		if (!data.departments().isEmpty()) {
			var departments = new CsvText("部番号", "名称");
			data.departments().forEach((each) -> departments.row().put("部番号", each.code()).put("名称", each.name()));
			files.put(OrganizationReader.DEPARTMENTS, departments.bytes());
		}
		var sections = new CsvText("課番号", "部番号", "名称", "設置日", "廃止日");
		data.sections()
			.forEach((each) -> sections.row()
				.put("課番号", each.code())
				.put("部番号", each.department())
				.put("名称", each.name())
				.put("設置日", each.from())
				.put("廃止日", each.to()));
		files.put(OrganizationReader.SECTIONS, sections.bytes());
		var people = new CsvText("職員番号", "氏名", "メール");
		data.people()
			.forEach((each) -> people.row().put("職員番号", each.id()).put("氏名", each.name()).put("メール", each.email()));
		files.put(OrganizationReader.PEOPLE, people.bytes());
		var posts = new CsvText("職員番号", "所属", "職", "開始日", "終了日", "本務・兼務");
		data.posts()
			.forEach((each) -> posts.row()
				.put("職員番号", each.person())
				.put("所属", each.authority().unit())
				.put("職", each.authority().role().word().in(words))
				.put("開始日", each.from())
				.put("終了日", each.to())
				.put("本務・兼務", each.concurrent() ? "兼務" : "本務"));
		files.put(OrganizationReader.POSTS, posts.bytes());
	}

	static void policies(PolicyData data, Map<String, byte[]> files) {
		var policies = new CsvText("施策番号", "上位", "名称", "主管課", "目指す姿", "施策評価").yearly("市民実感度",
				CsvText.years(data.policies().stream().map((each) -> each.citizensFeeling()).toList()));
		var indicators = new CsvText("施策番号", "指標名", "単位", "基準値", "目標値", "実績値");
		data.policies().forEach((each) -> {
			policies.row()
				.put("施策番号", each.code())
				.put("上位", each.group())
				.put("名称", each.name())
				.put("主管課", each.section())
				.put("目指す姿", each.aim())
				.put("施策評価", each.evaluation())
				.yearly("市民実感度", each.citizensFeeling());
			each.indicators()
				.forEach((indicator) -> indicators.row()
					.put("施策番号", each.code())
					.put("指標名", indicator.name())
					.put("単位", indicator.unit())
					.put("基準値", indicator.baseline())
					.put("目標値", indicator.target())
					.put("実績値", indicator.actual()));
		});
		files.put(PolicyReader.POLICIES, policies.bytes());
		files.put(PolicyReader.POLICY_INDICATORS, indicators.bytes());
		individualPlans(data, files);
	}

	private static void individualPlans(PolicyData data, Map<String, byte[]> files) {
		var plans = new CsvText("計画番号", "名称", "始期", "終期", "主管課");
		var indicators = new CsvText("計画番号", "指標名", "単位").yearly("目標",
				CsvText.years(data.individualPlans()
					.stream()
					.flatMap((each) -> each.indicators().stream())
					.map((each) -> each.targets())
					.toList()));
		data.individualPlans().forEach((each) -> {
			plans.row()
				.put("計画番号", each.code())
				.put("名称", each.name())
				.put("始期", each.from())
				.put("終期", each.to())
				.put("主管課", each.section());
			each.indicators()
				.forEach((indicator) -> indicators.row()
					.put("計画番号", each.code())
					.put("指標名", indicator.name())
					.put("単位", indicator.unit())
					.yearly("目標", indicator.targets()));
		});
		files.put(PolicyReader.INDIVIDUAL_PLANS, plans.bytes());
		files.put(PolicyReader.PLAN_INDICATORS, indicators.bytes());
	}

	static void figures(RoundConfiguration configuration, Map<String, byte[]> files) {
		var projection = new CsvText("年度", "一般財源総額", "扶助費", "人件費", "公債費", "その他の経常経費", "計画に充てられる額");
		configuration.projection()
			.years()
			.forEach((each) -> projection.row()
				.put("年度", each.year())
				.put("一般財源総額", each.revenue())
				.put("扶助費", each.socialSecurity())
				.put("人件費", each.personnel())
				.put("公債費", each.debtService())
				.put("その他の経常経費", each.other())
				.put("計画に充てられる額", each.remaining()));
		files.put(BudgetReader.PROJECTION, projection.bytes());
		files.put(BudgetReader.FRAMES, FrameTable.of(configuration).bytes());
		var holidays = new CsvText("国民の祝日・休日月日", "国民の祝日・休日名称");
		configuration.holidays()
			.forEach((each) -> holidays.row()
				.put("国民の祝日・休日月日",
						each.day().getYear() + "/" + each.day().getMonthValue() + "/" + each.day().getDayOfMonth())
				.put("国民の祝日・休日名称", each.name()));
		files.put(HolidayReader.FILE, holidays.bytes());
	}

}
