package org.vigie.app.demo;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes well-formed XML or XHTML; all text and all attributes are escaped on the way. */
final class Markup {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  private Markup(String prologue) {
    out.append(prologue);
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  static Markup xml() {
    return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  static Markup html() {
    return new Markup("<!DOCTYPE html>\n");
  }

  /** Opens an element; attributes follow as name, value, name, value. */
  Markup open(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Writes an element without content; attributes follow as name, value, name, value. */
  Markup empty(String name, String... attributes) {
    try {
      writer.writeEmptyElement(name);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private Markup attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  Markup text(String text) {
    try {
      writer.writeCharacters(text);
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  Markup close() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Writes an element that holds text only. */
  Markup leaf(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Closes what is open and returns the document in UTF-8. */
  byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.close();
      return out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(XMLStreamException e) {
    return new IllegalStateException("write mark-up to memory failed: " + e.getMessage(), e);
  }
}
