package jp.sakutei.configuration.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jp.sakutei.common.Faults;
import jp.sakutei.common.Written;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file. Keys that nobody asked for are faults, told by
 * {@link #finish}.
 */
final class YamlMap {

	private final String file;

	private final Faults faults;

	private final Place place;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Place> keys = new LinkedHashMap<>();

	private final Set<String> asked = new LinkedHashSet<>();

	private final boolean unreadable;

	/** An empty one where the node is none, with a fault. */
	YamlMap(String file, Node node, Faults faults) {
		this(file, node, faults, false);
	}

	/** Of a file that cannot be read: nobody complains about what is missing in it. */
	static YamlMap unreadable(String file) {
		return new YamlMap(file, null, new Faults(), true);
	}

	private YamlMap(String file, Node node, Faults faults, boolean unreadable) {
		this.unreadable = unreadable;
		this.file = file;
		this.faults = faults;
		this.place = place(node);
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((entry) -> {
				var key = (entry.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "?";
				if (values.putIfAbsent(key, entry.getValueNode()) != null) {
					place(entry.getKeyNode()).fault("「" + key + "」が二度書かれています。一つにしてください。");
				}
				keys.putIfAbsent(key, place(entry.getKeyNode()));
			});
		}
		else if (node != null) {
			place.fault("「名前: 値」の並びを書くところです。");
		}
	}

	Place place() {
		return place;
	}

	/** Its file is a fault by itself. */
	boolean isUnreadable() {
		return unreadable;
	}

	/** The keys as they stand, for mappings whose keys are names. */
	Set<String> names() {
		asked.addAll(values.keySet());
		return values.keySet();
	}

	boolean has(String key) {
		asked.add(key);
		return values.containsKey(key);
	}

	/** Empty where the key is not there. */
	Cell cell(String key) {
		asked.add(key);
		var node = values.get(key);
		return (node == null) ? new Cell(key, "", place) : scalar(key, node);
	}

	/** The mapping of a key; an empty one where the key is not there. */
	YamlMap map(String key) {
		asked.add(key);
		return new YamlMap(file, values.get(key), faults);
	}

	List<Cell> cells(String key) {
		return sequence(key, (node) -> scalar(key, node));
	}

	List<YamlMap> maps(String key) {
		return sequence(key, (node) -> new YamlMap(file, node, faults));
	}

	/** To be called when everything was asked for. */
	void finish() {
		values.keySet()
			.stream()
			.filter((key) -> !asked.contains(key))
			.forEach((key) -> keys.get(key).fault("「" + key + "」という項目はありません。使える項目：" + String.join("、", asked)));
	}

	private <T> List<T> sequence(String key, Function<Node, T> read) {
		asked.add(key);
		var node = values.get(key);
		if (node instanceof SequenceNode sequence) {
			var list = new ArrayList<T>();
			sequence.getValue().forEach((entry) -> list.add(read.apply(entry)));
			return List.copyOf(list);
		}
		if (node != null && !isEmpty(node)) {
			place(node).fault("「" + key + "」は「- 」で始まる一覧にしてください。");
		}
		return List.of();
	}

	private Cell scalar(String key, Node node) {
		if (node instanceof ScalarNode scalar) {
			var text = Tag.NULL.equals(node.getTag()) ? "" : scalar.getValue().strip();
			return new Cell(key, text, place(node));
		}
		place(node).fault("「" + key + "」には値を一つだけ書いてください。");
		return new Cell(key, "", place(node));
	}

	private static boolean isEmpty(Node node) {
		return node.getNodeId() == NodeId.scalar && Written.isEmpty(((ScalarNode) node).getValue());
	}

	private Place place(Node node) {
		var mark = (node == null) ? null : node.getStartMark();
		return (mark == null) ? new Place(faults, file, 0, 0)
				: new Place(faults, file, mark.getLine() + 1, mark.getColumn() + 1);
	}

}
