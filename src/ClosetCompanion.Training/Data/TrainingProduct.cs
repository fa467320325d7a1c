using ClosetCompanion.Catalog;

namespace ClosetCompanion.Training.Data;

/// <summary>A product with its place among the decoded pictures.</summary>
/// <param name="Product">What the catalogue says.</param>
/// <param name="Picture">Which decoded picture is its main one.</param>
internal sealed record TrainingProduct(Product Product, int Picture);
