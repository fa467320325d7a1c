namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>What a column of a table can hold; every other column becomes an attribute.</summary>
internal enum FeedColumn
{
    Attribute,
    Id,
    Title,
    Description,
    Brand,
    Department,
    Category,
    SubCategory,
    Kind,
    Colour,
    Size,
    Gender,
    AgeGroup,
    Material,
    Pattern,
    Season,
    Usage,
    Price,
    SalePrice,
    SaleDates,
    SaleStart,
    SaleEnd,
    OriginalPrice,
    Currency,
    Availability,
    Quantity,
    Condition,
    Link,
    VariantGroup,
    Tags,
    Picture,

    /// <summary>Known, and of no use: thumbnails, positions, weights.</summary>
    Ignored,
}
