package com.namdamasco.catalog.product;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is said about an item, one row for each distinct text, plain and normalised. Written by the ingestion's SQL. */
@Entity
@Immutable
@Table(name = "item_text")
public class ItemText extends PanacheEntityBase {

    @Id
    @Column(name = "content_hash")
    public UUID contentHash;

    public String name;
    public String brand;
    public String category;

    @Column(name = "sub_category")
    public String subCategory;

    public String line;

    @Column(name = "item_group")
    public String itemGroup;

    public String description;
    public String specification;
}
