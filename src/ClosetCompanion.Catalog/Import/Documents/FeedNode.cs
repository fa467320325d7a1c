using System.Text;
using System.Xml;

namespace ClosetCompanion.Catalog.Import.Documents;

/// <summary>An element with its text and what lies in it.</summary>
internal sealed class FeedNode(string fullName)
{
    private const int Deepest = 64;

    private readonly StringBuilder _text = new();

    /// <summary>The name with its prefix: <c>g:price</c>.</summary>
    public string FullName => fullName;

    /// <summary>The name without its prefix.</summary>
    public string Name { get; } = fullName[(fullName.LastIndexOf(':') + 1)..];

    public bool HasPrefix => fullName.Contains(':', StringComparison.Ordinal);

    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<FeedNode> Children { get; } = [];

    /// <summary>Its own text, without that of its children.</summary>
    public string Text => _text.ToString();

    /// <summary>The first child of a name; null when there is none.</summary>
    public FeedNode? Child(string name) =>
        Children.Find(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Parses one element. Prefixes need no declaration, a document type is refused.</summary>
    /// <exception cref="XmlException">It is not well-formed.</exception>
    public static FeedNode Parse(string xml)
    {
        using var reader = new XmlTextReader(new StringReader(xml))
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            // A reference to what nobody declared is a mistake, not nothing.
            EntityHandling = EntityHandling.ExpandEntities,
            XmlResolver = null,
        };
        var open = new Stack<FeedNode>();
        FeedNode? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool isEmpty = reader.IsEmptyElement;
                    var node = new FeedNode(reader.Name);
                    ReadAttributes(reader, node);
                    if (open.TryPeek(out FeedNode? parent))
                    {
                        parent.Children.Add(node);
                    }
                    root ??= node;
                    if (!isEmpty)
                    {
                        open.Push(node);
                    }
                    if (open.Count > Deepest)
                    {
                        throw new XmlException($"Elements are nested deeper than {Deepest}.");
                    }
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek()._text.Append(reader.Value);
                    break;
            }
        }
        return root ?? throw new XmlException("There is no element.");
    }

    private static void ReadAttributes(XmlTextReader reader, FeedNode node)
    {
        while (reader.MoveToNextAttribute())
        {
            node.Attributes[reader.Name] = reader.Value;
        }
    }
}
