using ClosetCompanion.Catalog.Import.Fields;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>Whom an item is for, in the words that products use: Men, Women, Boys, Girls, Unisex.</summary>
internal static class PersonWords
{
    private static readonly (string Name, string Words)[] _genders =
    [
        (
            "Men",
            "men man mens male m h gents gentlemen menswear herren herr manner mannlich homme hommes masculin hombre hombres masculino uomo uomini maschile homem homens heren man mannen herre herrer mann menn miehet miehille mies meski mezczyzna mezczyzni dla niego panska pansky muzi muz pani ferfi barbati erkek bay мужской мужчины муж мужчинам чоловічий чоловіки ανδρικα ανδρας メンズ 男性 男 男士 男款 남성 남자"
        ),
        (
            "Women",
            "women woman womens female f w ladies lady womenswear damen dame frauen frau weiblich femme femmes feminin mujer mujeres femenino donna donne femminile mulher mulheres feminino dames vrouw vrouwen dam damer kvinde kvinder kvinne kvinner naiset naisille nainen damski damskie kobieta kobiety damske damsky zeny zena noi femei kadin bayan женский женщины жен женщинам жіночий жінки γυναικεια γυναικα レディース 女性 女 女士 女款 여성 여자"
        ),
        (
            "Boys",
            "boys boy jungen junge garcon garcons nino ninos chico ragazzo bambino bambini menino meninos jongen jongens drenge gutt pojke pojkar pojat chlopiec chlopcy chlapci chlapec fiu baieti мальчики мальчик хлопчики ボーイズ 男の子 男童 남아"
        ),
        (
            "Girls",
            "girls girl madchen fille filles nina ninas chica ragazza bambina bambine menina meninas meisje meisjes pige piger jente flicka flickor tytot dziewczynka dziewczynki divky divka dievcata lany fete девочки девочка дівчатка ガールズ 女の子 女童 여아"
        ),
        (
            "Unisex",
            "unisex u allgender genderneutral genderless everyone adults unisexe damenherren menwomen womenmen унисекс унісекс ユニセックス 男女兼用 中性 남녀공용"
        ),
    ];

    private static readonly (string Name, string Words)[] _ages =
    [
        ("newborn", "newborn neugeborene nouveaune reciennacido neonato 03months"),
        ("infant", "infant infants baby babies saugling bebe 312months lattante"),
        ("toddler", "toddler toddlers kleinkind 15years"),
        (
            "kids",
            "kids kid children child kinder kind enfant enfants infantil bambino bambini crianca criancas kinderen born barn lapset dzieci deti gyerek copii cocuk дети детский キッズ 子供 儿童 아동 513years"
        ),
        (
            "adult",
            "adult adults erwachsene erwachsener adulte adultes adulto adultos adulti volwassenen voksen voksne vuxen aikuiset dorosli dospely felnott yetiskin взрослые 大人 成人 성인"
        ),
    ];

    private static readonly Dictionary<string, string> _genderOf = Index(_genders);
    private static readonly Dictionary<string, string> _ageOf = Index(_ages);

    /// <summary>The gender; words that are not known stay as they are.</summary>
    /// <remarks>Where no column says it, a category ("Men > Tops") or a tag ("women") of exactly such a word does.</remarks>
    public static string? Gender(FeedItem item, IReadOnlyList<string> category)
    {
        if (item.Text(FeedColumn.Gender) is { } text)
        {
            string[] named =
            [
                .. text.Split(',', ';', '/', '|', '&').Select(Known).OfType<string>().Distinct(),
            ];
            string? gender = named.Length switch
            {
                0 => text,
                1 => named[0],
                _ when named.All(name => name is "Boys" or "Girls") => "Unisex",
                _ when named.Contains("Men") && named.Contains("Women") => "Unisex",
                _ => text,
            };
            return Age(item) is "kids" or "toddler" or "infant" or "newborn"
                ? gender switch
                {
                    "Men" => "Boys",
                    "Women" => "Girls",
                    _ => gender,
                }
                : gender;
        }
        string[] found =
        [
            .. category
                .Concat(Tags(item))
                .Where(word => word.Length > 1)
                .Select(Known)
                .OfType<string>()
                .Distinct(),
        ];
        return found.Length == 1 ? found[0]
            : found.Contains("Men") && found.Contains("Women") ? "Unisex"
            : null;
    }

    /// <summary>The age group in Google's words: newborn, infant, toddler, kids, adult; others stay as they are.</summary>
    public static string? Age(FeedItem item) =>
        item.Text(FeedColumn.AgeGroup) is { } text
            ? _ageOf.GetValueOrDefault(ColumnNames.Plain(text), text)
            : null;

    private static string[] Tags(FeedItem item) =>
        [.. item.All(FeedColumn.Tags).SelectMany(tag => tag.Split(',', ';', '|'))];

    private static string? Known(string word) =>
        _genderOf.GetValueOrDefault(ColumnNames.Plain(word));

    private static Dictionary<string, string> Index((string Name, string Words)[] lists)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, words) in lists)
        {
            foreach (string word in words.Split(' '))
            {
                index.TryAdd(ColumnNames.Plain(word), name);
            }
        }
        return index;
    }
}
