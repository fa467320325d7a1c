namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Makers that do not exist: the words are coined.</summary>
internal static class Brands
{
    public const string Everyday = "Tarnwick";
    public const string Tailored = "Brindlay Rowe";
    public const string Womens = "Velmistra";
    public const string Sports = "Stridovar";
    public const string Denim = "Quorrand";
    public const string Leather = "Pellandro";
    public const string Watches = "Havrelin";
    public const string Children = "Tumbelo";
}
