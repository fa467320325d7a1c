using static ClosetCompanion.SampleCloset.Catalogue.TitleForm;

namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Makers that do not exist: the words are coined.</summary>
internal static class Brands
{
    public static readonly Brand Everyday = new("Tarnwick", Listed);
    public static readonly Brand Tailored = new("Brindlay Rowe", Possessive);
    public static readonly Brand Womens = new("Velmistra", Spoken);
    public static readonly Brand Sports = new("Stridovar", Listed);
    public static readonly Brand Denim = new("Quorrand", Possessive);
    public static readonly Brand Leather = new("Pellandro", Spoken);
    public static readonly Brand Watches = new("Havrelin", Possessive);
    public static readonly Brand Children = new("Tumbelo", Spoken);
    public static readonly Brand Knitwear = new("Fennimoor", Possessive);
    public static readonly Brand Outdoor = new("Wexhollow", Listed);
    public static readonly Brand Festive = new("Sahelira", Listed);
    public static readonly Brand Jewellery = new("Orbelline", Spoken);
}
