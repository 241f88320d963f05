package jp.sakutei.document;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads which type a package declares for one of its parts. */
final class PartTypes {

	private PartTypes() {
	}

	/**
	 * The part's own type, or else that of its ending. Types of endings that no part has
	 * say nothing: some programs declare all that there are.
	 */
	static String of(InputStream types, String part) throws IOException {

		var factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		var ending = part.substring(part.lastIndexOf('.') + 1);
		var ofEnding = "";
		try {
			var reader = factory.createXMLStreamReader(types);
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamReader.START_ELEMENT) {
					if (part.equalsIgnoreCase(reader.getAttributeValue(null, "PartName"))) {
						return type(reader);
					}
					if (ending.equalsIgnoreCase(reader.getAttributeValue(null, "Extension"))) {
						ofEnding = type(reader);
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		return ofEnding;
	}

	private static String type(XMLStreamReader reader) {
		var type = reader.getAttributeValue(null, "ContentType");
		return (type == null) ? "" : type;
	}

}
