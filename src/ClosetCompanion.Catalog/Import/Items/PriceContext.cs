using ClosetCompanion.Catalog.Import.Prices;

namespace ClosetCompanion.Catalog.Import.Items;

/// <summary>What is known around a price.</summary>
/// <param name="Sign">The decimal sign of the file's other prices.</param>
/// <param name="Now">The time by which a sale is on or over.</param>
internal readonly record struct PriceContext(DecimalSign Sign, DateTimeOffset Now);
