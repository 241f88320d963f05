package jp.sakutei.configuration.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jp.sakutei.organization.Authority;
import jp.sakutei.organization.OrganizationData;
import jp.sakutei.organization.PersonId;
import jp.sakutei.organization.PostRole;

/**
 * {@code departments.csv}, {@code sections.csv}, {@code people.csv}, {@code posts.csv}.
 */
final class OrganizationReader {

	static final String DEPARTMENTS = "departments.csv";

	static final String SECTIONS = "sections.csv";

	static final String PEOPLE = "people.csv";

	static final String POSTS = "posts.csv";

	private final SourceFiles files;

	private final References references;

	private final Map<String, List<String>> words;

	private final Map<String, PostRole> roles = new HashMap<>();

	/**
	 * @param words what the city calls its roles
	 */
	OrganizationReader(SourceFiles files, References references, Map<String, List<String>> words) {
		this.files = files;
		this.references = references;
		this.words = words;
		Arrays.stream(PostRole.values()).forEach((role) -> roles.put(role.code(), role));
		// a word of two roles is a fault of words.yaml: here the first keeps it
		Arrays.stream(PostRole.values())
			.forEach((role) -> role.word().allIn(words).forEach((word) -> roles.putIfAbsent(word, role)));
	}

	OrganizationData read() {
		var departments = departments();
		var sections = sections();
		var people = people();
		return new OrganizationData(departments, sections, people, posts());
	}

	private List<OrganizationData.Department> departments() {
		return references.departments()
			.definedBy(files.tableIfThere(DEPARTMENTS, Columns.required("部番号", "名称")))
			.rows()
			.stream()
			.map((row) -> new OrganizationData.Department(references.departments().define(row.cell("部番号")),
					row.cell("名称").required()))
			.toList();
	}

	private List<OrganizationData.Section> sections() {
		return references.sections()
			.definedBy(files.table(SECTIONS, Columns.required("課番号", "名称").optional("部番号", "設置日", "廃止日")))
			.rows()
			.stream()
			.map((row) -> {
				var department = row.cell("部番号");
				if (department.isEmpty() && references.departments().isUsed()) {
					department.fault("が空です。部番号を入れてください。");
				}
				if (!department.isEmpty() && !references.departments().isUsed()) {
					department.fault("を使うには " + DEPARTMENTS + " が必要です。部のない団体では空にしてください。");
				}
				var section = new OrganizationData.Section(references.sections().define(row.cell("課番号")),
						references.departments().refer(department), row.cell("名称").required(), row.cell("設置日").date(),
						row.cell("廃止日").date());
				Order.check(section.from(), section.to(), row.cell("廃止日"));
				return section;
			})
			.toList();
	}

	private List<OrganizationData.Person> people() {
		return references.people()
			.definedBy(files.table(PEOPLE, Columns.required("職員番号", "氏名").optional("メール")))
			.rows()
			.stream()
			.map((row) -> {
				var mail = row.cell("メール");
				if (!mail.isEmpty() && !mail.text().matches("[^@\\s]+@[^@\\s]+")) {
					mail.fault("の「" + mail.text() + "」はメールアドレスではありません。");
				}
				return new OrganizationData.Person(new PersonId(references.people().define(row.cell("職員番号"))),
						row.cell("氏名").required(), mail.value());
			})
			.toList();
	}

	private List<OrganizationData.Post> posts() {
		return files.table(POSTS, Columns.required("職員番号", "所属", "職", "開始日").optional("終了日", "本務・兼務"))
			.rows()
			.stream()
			.map(this::post)
			.filter(Objects::nonNull)
			.toList();
	}

	private OrganizationData.Post post(Table.Row row) {
		var person = references.people().require(row.cell("職員番号"));
		row.cell("職").required();
		var role = row.cell("職")
			.oneOf(roles, Arrays.stream(PostRole.values()).map((each) -> each.word().in(words)).toList());
		row.cell("開始日").required();
		var from = row.cell("開始日").date();
		var to = row.cell("終了日").date();
		Order.check(from, to, row.cell("終了日"));
		var concurrent = row.cell("本務・兼務").yesNo("兼務", "本務", false);
		var authority = (role == null) ? null : authority(role, row.cell("所属"));
		return (person == null || authority == null || from == null) ? null
				: new OrganizationData.Post(new PersonId(person), authority, from, to, concurrent);
	}

	private Authority authority(PostRole role, Cell unit) {
		if (role.unit() == PostRole.Unit.CITY) {
			if (!unit.isEmpty()) {
				unit.fault("は空にしてください。「" + role.word().in(words) + "」は市全体の職です。");
			}
			return Authority.of(role);
		}
		var codes = (role.unit() == PostRole.Unit.SECTION) ? references.sections() : references.departments();
		var code = codes.require(unit);
		return (code == null || code.isEmpty()) ? null : new Authority(role, code);
	}

}
