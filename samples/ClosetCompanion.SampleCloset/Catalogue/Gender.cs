namespace ClosetCompanion.SampleCloset.Catalogue;

/// <summary>Whom a product is for. The names are the catalogue's words.</summary>
internal enum Gender
{
    Men,
    Women,
    Boys,
    Girls,
    Unisex,
}
