namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Puts a product's title together.</summary>
internal static class Title
{
    /// <summary>The title of an article in one colour and pattern.</summary>
    public static string Of(Article article, string colour, string? pattern)
    {
        string noun = article.Kind.Noun;
        Gender gender = article.Gender;
        return article.Brand.Titles switch
        {
            TitleForm.Possessive => Join(
                article.Brand.Name,
                Owner(gender),
                article.Style,
                pattern,
                noun,
                "in",
                colour
            ),
            TitleForm.Spoken => Join(
                article.Brand.Name,
                article.Style,
                colour,
                pattern,
                noun,
                gender == Gender.Unisex ? "for Women and Men" : $"for {gender}"
            ),
            _ => Join(article.Brand.Name, $"{gender}", colour, article.Style, pattern, noun),
        };
    }

    private static string Owner(Gender gender) =>
        gender switch
        {
            Gender.Unisex => "Unisex",
            Gender.Boys or Gender.Girls => $"{gender}'",
            _ => $"{gender}'s",
        };

    private static string Join(params ReadOnlySpan<string?> words)
    {
        var present = new List<string>(words.Length);
        foreach (string? word in words)
        {
            if (word is not null)
            {
                present.Add(word);
            }
        }
        return string.Join(' ', present);
    }
}
