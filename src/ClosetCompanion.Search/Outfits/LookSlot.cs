namespace ClosetCompanion.Search.Outfits;

/// <summary>A place in an outfit.</summary>
public enum LookSlot
{
    /// <summary>A shirt, a sweater, a kurta ...</summary>
    Top,

    /// <summary>Trousers, a skirt ...</summary>
    Bottom,

    /// <summary>What takes the place of top and bottom: a dress, a saree, a suit.</summary>
    Dress,

    /// <summary>A jacket, a blazer, a cardigan ...</summary>
    Outer,

    /// <summary>Shoes.</summary>
    Shoes,

    /// <summary>A bag.</summary>
    Bag,

    /// <summary>A watch, a belt, jewellery ...</summary>
    Accessory,
}
