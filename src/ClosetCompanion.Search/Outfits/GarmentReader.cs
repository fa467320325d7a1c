using ClosetCompanion.Search.Filtering;

namespace ClosetCompanion.Search.Outfits;

/// <summary>Reads garments from the columns of the index, where what pictures show fills the gaps. Each value is read once.</summary>
internal sealed class GarmentReader
{
    private const string Adult = "adult";

    private readonly CodedColumn<GarmentKind?> _kinds;
    private readonly CodedColumn<GarmentKind?> _categories;
    private readonly CodedColumn<string?> _colours;
    private readonly CodedColumn<string?> _people;
    private readonly CodedColumn<string?> _ages;
    private readonly CodedColumn<string?> _usages;
    private readonly CodedColumn<string?> _seasons;

    public GarmentReader(VisibleProducts visible)
    {
        CodedColumn<T?> Of<T>(string field, Func<IReadOnlyList<string>, T?> read)
            where T : class => new(visible.FindColumn(field), read);
        _kinds = Of(FieldNames.Kind, KindOf);
        _categories = Of("category", KindOf);
        _colours = Of("colour", texts => Garments.FindColour(texts[0]));
        _people = Of("gender", texts => PeopleOf(texts[0]));
        _ages = Of("ageGroup", texts => texts[0].ToLowerInvariant());
        _usages = Of("usage", texts => UsageOf(texts[0]));
        _seasons = Of("season", texts => texts[0]);
    }

    /// <summary>What a product is; null for what no outfit has.</summary>
    public GarmentKind? KindOf(long key) => _kinds.Of(key) ?? _categories.Of(key);

    /// <summary>What is known about a product of a kind.</summary>
    public Garment Read(long key, GarmentKind kind) =>
        new(kind, _colours.Of(key), PeopleOf(key, kind), _usages.Of(key), _seasons.Of(key))
        {
            Key = key,
        };

    /// <summary>Whom a product of a kind is for; null when nobody knows.</summary>
    public string? PeopleOf(long key, GarmentKind kind) => PeopleOf(key) ?? kind.People;

    /// <summary>Whom a word means: Men, Women, Boys, Girls, Kids or Unisex; null for nobody.</summary>
    public static string? PeopleOf(string word) =>
        word.Trim().ToLowerInvariant() switch
        {
            "men" or "man" or "male" or "mens" or "men's" => "Men",
            "women" or "woman" or "female" or "womens" or "women's" or "ladies" => "Women",
            "boys" or "boy" => "Boys",
            "girls" or "girl" => "Girls",
            "kids" or "children" or "baby" => "Kids",
            "unisex" => "Unisex",
            _ => null,
        };

    private static string? UsageOf(string word) =>
        word.Trim().ToLowerInvariant() is var usage
        && usage
            is "casual"
                or "smart casual"
                or "formal"
                or "sports"
                or "ethnic"
                or "party"
                or "travel"
                or "home"
            ? usage
            : null;

    private string? PeopleOf(long key) =>
        (_people.Of(key), _ages.Of(key)) switch
        {
            (var people, null or Adult) => people,
            ("Men", _) => "Boys",
            ("Women", _) => "Girls",
            ("Boys" or "Girls", _) and var (people, _) => people,
            _ => "Kids",
        };

    private static GarmentKind? KindOf(IReadOnlyList<string> texts) =>
        texts.Reverse().Select(Garments.FindKind).FirstOrDefault(kind => kind is not null);
}
