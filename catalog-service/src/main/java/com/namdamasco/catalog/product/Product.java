package com.namdamasco.catalog.product;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** An item in one warehouse. Written by the ingestion's SQL, read here. */
@Entity
@Immutable
@Table(name = "product")
public class Product extends PanacheEntityBase {

    /** See {@link CompositeId}. */
    @Id
    public String id;

    @Column(name = "item_code")
    public String itemCode;

    @Column(name = "item_code_key")
    public String itemCodeKey;

    public String warehouse;
    public String branch;
    public int stock;

    @Column(name = "price_usd")
    public BigDecimal priceUsd;

    @Column(name = "price_bs")
    public BigDecimal priceBs;

    @Column(name = "stock_as_of")
    public OffsetDateTime stockAsOf;

    @ManyToOne
    @JoinColumn(name = "content_hash")
    public ItemText text;

    /** With its text; null when there is none. */
    static Uni<Product> byId(String id) {
        return find("from Product p join fetch p.text where p.id = ?1", id).firstResult();
    }

    /** All warehouses of an item, those with stock first; the case of the code does not matter. */
    static Uni<List<Product>> byItemCode(String itemCode) {
        return list(
                "from Product p join fetch p.text where p.itemCodeKey = ?1"
                        + " order by case when p.stock > 0 then 0 else 1 end, p.branch, p.id",
                CompositeId.itemCodeKey(itemCode));
    }
}
