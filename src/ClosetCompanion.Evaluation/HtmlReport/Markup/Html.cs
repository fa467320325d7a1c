namespace ClosetCompanion.Evaluation.HtmlReport.Markup;

/// <summary>
/// HTML. It is made of interpolated strings whose holes are encoded, unless HTML stands in them, so that a title can
/// never become a tag.
/// </summary>
internal readonly struct Html
{
    private readonly string? _text;

    private Html(string text) => _text = text;

    public static Html Empty { get; }

    /// <summary>The HTML of an interpolated string.</summary>
    public static Html Of(HtmlTemplate template) => new(template.ToString());

    /// <summary>Pieces one after another.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    /// <summary>Text that is HTML already: our own style sheet.</summary>
    public static Html Trusted(string html) => new(html);

    public override string ToString() => _text ?? "";
}
