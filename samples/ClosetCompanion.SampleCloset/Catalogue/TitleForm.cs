namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>The order of the words in a title: shops differ, and a search has to live with all of them.</summary>
internal enum TitleForm
{
    /// <summary><c>Tarnwick Men Red Harbour Polo T-shirt</c></summary>
    Listed,

    /// <summary><c>Brindlay Rowe Men's Harbour Shirt in Red</c></summary>
    Possessive,

    /// <summary><c>Velmistra Harbour Red Dress for Women</c></summary>
    Spoken,
}
