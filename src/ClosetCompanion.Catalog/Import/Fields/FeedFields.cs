namespace ClosetCompanion.Catalog.Import.Fields;

/// <summary>All fields that tables can hold, with their names in the languages of shops; a new field is one entry here.</summary>
/// <remarks>
/// English first, then German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Finnish, Polish, Czech, Slovak,
/// Hungarian, Romanian, Turkish, Russian, Ukrainian, Greek, Japanese, Chinese, Korean. Of two columns with names of one
/// field the surer one is taken: of "sku" and "id", "id" is the id and "sku" an attribute.
/// </remarks>
internal static class FeedFields
{
    public static IReadOnlyList<FeedField> All { get; } =
    [
        new(
            FeedColumn.Id,
            "id",
            "id productid itemid articleid sku productcode articlenumber itemnumber articleno itemno productnumber asin code key nr no number handle variantid variantsku skuid uniqueid merchantproductid awproductid contentid ean ean13 gtin gtin13 upc barcode "
                + "artikelnummer artikelnr artnr artikelid produktnummer produktnr produktid bestellnummer reference ref referenceproduit idproduit codearticle referencia idproducto codigo codigoproducto codice codicearticolo codiceprodotto idprodotto riferimento idproduto codigoproduto referenciaproduto "
                + "identyfikator identificador identifiant identificativo identifikator tunniste azonosito kimlik kennung artikelcode productnummer varenummer varenr produktkode artnummer tuotenumero tuotekoodi tuoteid idproduktu kodproduktu indeks symbol kodvyrobku idvyrobku katalogovecislo kodproduktu kodproduktu cikkszam termekazonosito codprodus idprodus urunkodu urunid stokkodu артикул код кодтовара идентификатор idтовара κωδικος κωδικοσ 商品id 商品コード 商品番号 品番 型番 商品编号 商品编码 货号 编号 商品編號 貨號 編號 상품번호 상품코드 제품코드 품번"
        ),
        new(
            FeedColumn.Title,
            "title",
            "title productdisplayname displayname productname producttitle itemname prodname articlename name nameen itemtitle "
                + "titel bezeichnung artikelbezeichnung produktname artikelname produktbezeichnung artikel titre nom nomproduit nomduproduit libelle designation titulo nombre nombreproducto titolo nome nomeprodotto nomedelprodotto denominazione nomedoproduto nomeproduto "
                + "productnaam naam artikelnaam benaming navn produktnavn varenavn tittel namn produktnamn benamning otsikko nimi tuotenimi tuotteennimi nazwa nazwaproduktu tytul nazev nazevproduktu nazevvyrobku nazov nazovproduktu megnevezes termeknev nev cim denumire denumireprodus numeprodus nume titlu urunadi baslik urunismi ad название наименование имя заголовок названиетовара назва найменування τιτλος τιτλοσ ονομα 商品名 商品名称 タイトル 名称 品名 名前 标题 产品名称 商品标题 標題 名稱 商品名稱 상품명 제품명 이름 제목"
        ),
        new(
            FeedColumn.Description,
            "description",
            "description productdescription longdescription detaildesc details desc body bodyhtml plaindescription shortdescription productshortdescription descriptionhtml descriptiontext summary "
                + "beschreibung artikelbeschreibung produktbeschreibung langtext langbeschreibung kurzbeschreibung texte descriptif descripcion descripcionlarga descrizione descrizioneprodotto descricao "
                + "omschrijving productomschrijving beschrijving beskrivelse produktbeskrivelse beskrivning produktbeskrivning kuvaus opis opisproduktu popis popisproduktu leiras termekleiras descriere aciklama urunaciklamasi описание описаниетовара опис περιγραφη 商品説明 説明 説明文 商品の説明 描述 产品描述 商品描述 详情 商品详情 产品详情 说明 說明 설명 상품설명 상세설명"
        ),
        new(
            FeedColumn.Brand,
            "brand",
            "brand brandname manufacturer maker vendor designer label brands merchantbrand "
                + "marke hersteller markenname marque fabricant marca fabricante marchio produttore merk fabrikant merke produsent maerke produsenten brandnaam varumarke tillverkare merkki valmistaja tuotemerkki marka producent znacka vyrobce vyrobca gyarto markanev producator uretici бренд марка производитель виробник μαρκα κατασκευαστης ブランド ブランド名 メーカー 品牌 品牌名 品牌名称 厂商 브랜드 브랜드명 제조사"
        ),
        new(
            FeedColumn.Department,
            "department",
            "mastercategory maincategory topcategory department departmentname "
                + "abteilung hauptkategorie warengruppe rayon departement departamento reparto afdeling avdelning osasto dzial oddeleni oddelenie"
        ),
        new(
            FeedColumn.Category,
            "category",
            "category categories categorypath productcategory googleproductcategory fbproductcategory facebookproductcategory categoryname merchantcategory merchantproductcategorypath collection collections categorytext standardproductcategory categorytree "
                + "kategorie kategorien produktkategorie kategoriepfad categorie categorieproduit cateproduit categoria categorias categoriaproducto categoriaprodotto categorieen productcategorie kategori kategorier produktkategori varekategori kategoria tuoteryhma tuotekategoria kategorieproduktu kategorieproduktow kategorije kategorija kategoriaproduktu termekkategoria categorieprodus kategoriler urunkategorisi категория категории категорія κατηγορια カテゴリ カテゴリー 分类 类别 商品分类 類別 分類 카테고리 분류"
        ),
        new(
            FeedColumn.SubCategory,
            "subcategory",
            "subcategory subcategoryname unterkategorie souscategorie subcategoria sottocategoria subcategorie underkategori podkategoria podkategorie altkategori подкатегория サブカテゴリ 子分类"
        ),
        new(
            FeedColumn.Kind,
            "articletype",
            "articletype producttype producttypename itemtype garmenttype kind type customproducttype "
                + "artikeltyp produktart produkttyp warenart art typ typeproduit typedeproduit tipo tipoproducto tipodeproducto tipodiprodotto tipoprodotto tipodeproduto producttyp produkttype varetype tuotetyyppi typproduktu rodzaj typtovaru druh tipus tip tipprodus uruntipi tur тип видтовара типтовара 商品タイプ 种类 商品类型 종류"
        ),
        new(
            FeedColumn.Colour,
            "colour",
            "colour color basecolour basecolor maincolour maincolor colourname colorname colourgroupname colours colors farbton variantcolor variantcolour filtercolor primarycolor shade "
                + "farbe farben farbname grundfarbe hauptfarbe couleur couleurs coloris colores colore colori cor cores kleur kleuren farge farve farg vari kolor kolory barva farba szin culoare renk renkler цвет цвета колір χρωμα 色 カラー 颜色 顔色 颜色分类 顏色 색상 컬러"
        ),
        new(
            FeedColumn.Size,
            "size",
            "size sizes variantsize sizename fashionsize clothingsize shoesize sizelabel "
                + "grosse grossen konfektionsgrosse konfgrosse numara bedenler taille tailles pointure talla tallas taglia taglie misura tamanho tamanhos maat maten storrelse storrelser storlek koko rozmiar rozmiary velikost velkost meret marime beden boyut размер размеры розмір μεγεθος サイズ 尺码 尺寸 尺碼 大小 사이즈 크기"
        ),
        new(
            FeedColumn.Gender,
            "gender",
            "gender sex audience targetgender fashionsuitablefor suitablefor "
                + "geschlecht zielgruppe genre sexe genero sexo genere sesso geslacht doelgroep kjonn kon sukupuoli plec pohlavi pohlavie nem gen cinsiyet пол стать φυλο 性別 性别 适用人群 适用性别 対象 対象性別 성별"
        ),
        new(
            FeedColumn.AgeGroup,
            "agegroup",
            "agegroup age agerange altersgruppe alter tranchedage grupodeedad grupoedad edad fasciadeta eta faixaetaria leeftijdsgroep aldersgruppe aldersgrupp ikaryhma grupawiekowa vekovaskupina korcsoport grupadevarsta yasgrubu возраст возрастнаягруппа 年齢層 対象年齢 年龄段 연령대"
        ),
        new(
            FeedColumn.Material,
            "material",
            "material materials fabric fabrics composition fashionmaterial fabriccontent "
                + "materialien stoff obermaterial zusammensetzung matiere matieres tissu materiau composicion tejido materiale materiali composizione tessuto materiais composicao tecido materiaal stof samenstelling materialer stoffet tyg materiaali kangas materialy sklad tkanina latka anyag osszetetel compozitie malzeme kumas материал состав ткань матеріал υλικο 素材 材質 材质 面料 成分 소재 재질"
        ),
        new(
            FeedColumn.Pattern,
            "pattern",
            "pattern fashionpattern print muster motif estampado fantasia padrao patroon dessin monster kuvio wzor vzor minta model desen узор рисунок принт 柄 图案 圖案 패턴 무늬"
        ),
        new(
            FeedColumn.Season,
            "season",
            "season saison temporada stagione estacao seizoen sesong sasong kausi sezon sezona evszak mevsim сезон シーズン 季節 季节 시즌 계절"
        ),
        new(
            FeedColumn.Usage,
            "usage",
            "usage occasion anlass verwendung ocasion occasione ocasiao gelegenheid anledning tilfalle okazja prilezitost alkalom ocazie назначение 用途 シーン 场合 용도"
        ),
        new(
            FeedColumn.Price,
            "price",
            "price currentprice unitprice listprice regularprice variantprice normalprice baseprice searchprice storeprice displayprice amount pricevat "
                + "preis einzelpreis verkaufspreis bruttopreis vkpreis vk vkbrutto normalpreis prix prixttc prixdevente prixunitaire tarif precio precioventa preciodeventa prezzo prezzodivendita prezzodilistino preco precodevenda precovenda prijs verkoopprijs pris hinta cena cenabrutto cenasdph cenazakladna bezna cenazaklad ar bruttoar eladasiar pret pretdevanzare fiyat satisfiyati цена ценапродажи ціна τιμη 価格 販売価格 値段 价格 售价 单价 價格 售價 가격 판매가"
        ),
        new(
            FeedColumn.SalePrice,
            "saleprice",
            "saleprice specialprice discountprice discountedprice offerprice promoprice promotionalprice reducedprice finalprice webofferprice "
                + "angebotspreis aktionspreis sonderpreis reduzierterpreis prixpromo prixpromotionnel prixsolde prixreduit precioventaoferta preciodeoferta preciooferta preciorebajado preciorebajas prezzoscontato prezzoofferta prezzoinofferta prezzosaldo precopromocional aanbiedingsprijs actieprijs tilbudspris salgspris reapris kampanjpris alehinta tarjoushinta cenapromocyjna cenaakcni akcnicena akcnacena akciosar pretpromotional pretredus indirimlifiyat ценасоскидкой акционнаяцена セール価格 特価 促销价 折扣价 特價 할인가 세일가"
        ),
        new(
            FeedColumn.SaleDates,
            "saledates",
            "salepriceeffectivedate salepriceeffectivedates saledates saleperiod"
        ),
        new(
            FeedColumn.SaleStart,
            "salestart",
            "salestart salestartdate datesalepricestarts specialpricefromdate saleprices startsale salefrom"
        ),
        new(
            FeedColumn.SaleEnd,
            "saleend",
            "saleend saleenddate datesalepriceends specialpricetodate saleto"
        ),
        new(
            FeedColumn.OriginalPrice,
            "originalprice",
            "originalprice compareatprice variantcompareatprice oldprice wasprice msrp rrp rrpprice retailprice productpriceold strikethroughprice pricebefore "
                + "uvp alterpreis streichpreis prixbarre prixconseille ancienprix precioanterior preciooriginal prezzooriginale prezzopieno precooriginal adviesprijs forpris ordinariepris ovh cenaregularna staracena puvodnicena povodnacena eredetiar pretvechi pretintreg eskifiyat стараяцена 定価 通常価格 原价 市场价 原價 정가"
        ),
        new(
            FeedColumn.Currency,
            "currency",
            "currency currencyid pricecurrency currencycode currencyiso wahrung devise moneda divisa valuta moeda valuuta waluta mena penznem moneda paraBirimi parabirimi валюта νομισμα 通貨 货币 币种 貨幣 통화"
        ),
        new(
            FeedColumn.Availability,
            "availability",
            "availability instock isinstock stockstatus availabilitystatus available inventorystatus "
                + "verfugbarkeit lieferbar lieferstatus disponibilite enstock disponibilidad disponible disponibilita disponibilidade beschikbaarheid opvoorraad tilgjengelighet tilgaengelighed tillganglighet saatavuus dostepnosc dostupnost elerhetoseg disponibilitate stokdurumu наличие наявність διαθεσιμοτητα 在庫状況 在庫 库存状态 재고상태"
        ),
        new(
            FeedColumn.Quantity,
            "quantity",
            "quantity stockquantity stocklevel inventory inventoryquantity qty stock variantinventoryqty currentstock quantitytosellonfacebook stocksquantity onhand "
                + "bestand lagerbestand menge anzahl lager quantite stockdisponible cantidad existencias quantita giacenza quantidade estoque aantal voorraad antall lagerbeholdning antal lagersaldo maara varasto ilosc stan stanmagazynowy mnozstvi pocet skladem keszlet mennyiseg cantitate stoc adet stok количество остаток кількість ποσοτητα 在庫数 数量 库存 庫存 재고 수량"
        ),
        new(
            FeedColumn.Condition,
            "condition",
            "condition productcondition itemcondition zustand etat estado condizione condicao conditie staat tilstand skick kunto stan stanproduktu stav allapot stare durum состояние стан 状態 商品の状態 成色 상태"
        ),
        new(
            FeedColumn.Link,
            "link",
            "link url producturl productlink pageurl page landingpage merchantdeeplink productpage permalink weblink deeplink awdeeplink "
                + "produktlink produkturl artikellink lien lienproduit urlproduit enlace urlproducto urlprodotto collegamento linkprodotto linkdoproduto produktlank tuotelinkki linki adresurl odkaz hivatkozas urunlinki ссылка посилання συνδεσμος 商品url リンク 链接 商品链接 링크"
        ),
        new(
            FeedColumn.VariantGroup,
            "variantgroup",
            "variantgroup itemgroupid groupid parentid parentsku parentproductid parent modelid stylecode styleid masterid mastersku parentcode configurableproduct "
                + "gruppe variantengruppe elternartikel hauptartikel groupe idgroupe grupo gruppo idgruppo groep groepid gruppeid grupp grupa skupina csoport grup группа グループ 款号 그룹"
        ),
        new(
            FeedColumn.Tags,
            "tags",
            "tags tag keywords schlagworte schlagworter motscles etiquetas palabrasclave etichette trefwoorden nokkelord nyckelord tagi stitky kulcsszavak etiketler теги タグ 标签 태그"
        ),
        new(
            FeedColumn.Picture,
            "picture",
            "picture image photo pictures images photos imagelink picturepath imagepath photopath imageurl pictureurl photourl imagesrc imgsrc imgurl merchantimageurl picturefile imagefile photofile mainimage mainimageurl primaryimage featuredimage baseimage defaultimage largeimage productimage productimageurl productimagefile variantimage hostedimageurls media imagename imageurls imagelinks picturelink filename filepath file img awimageurl alternateimage alternateimagetwo alternateimagethree alternateimagefour galleryimages imgurlalternative mediaurl internalimageurlexport "
                + "bild bilder bildurl bildlink foto fotos fotourl produktbild hauptbild bilddatei bildpfad dateiname datei photoproduit imageprincipale lienimage urlimage imagen imagenes urlimagen imagenprincipal immagine immagini urlimmagine fotografia linkimmagine imagem imagens urlimagem afbeelding afbeeldingen afbeeldingsurl plaatje bilde bilder billede billeder kuva kuvat zdjecie zdjecia obraz obrazek zdjecieglowne glownezdjecie urlzdjecia linkdozdjecia obrazek obrazky fotka urlobrazku obrazok kep kepek kepurl imagine imagini poza gorsel resim gorseller resimurl фото изображение картинка фотография картинки зображення εικονα 画像 画像url 商品画像 写真 图片 主图 商品图片 圖片 照片 이미지 사진 상품이미지"
        ),
        new(
            FeedColumn.Ignored,
            "ignored",
            "thumbnail thumbnailimage thumbnailimagelabel smallimage smallimagelabel baseimagelabel merchantthumburl awthumburl imageposition imagealttext imagesortorder imagedescription imageisthumbnail mediaalttext"
        ),
    ];
}
