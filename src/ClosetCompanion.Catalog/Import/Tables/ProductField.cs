namespace ClosetCompanion.Catalog.Import.Tables;

/// <summary>What a column of a table can hold; every other column becomes an attribute.</summary>
internal enum ProductField
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
    Gender,
    Season,
    Usage,
    Price,
    Currency,
    Link,
    VariantGroup,
    Picture,
}
