using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HybridMesh.Store.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "certificate_authorities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate = table.Column<byte[]>(type: "bytea", nullable: false),
                    encrypted_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_authorities", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "head",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    committed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_head", x => x.id);
                    table.CheckConstraint("one_head", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    author = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    request_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_committed = table.Column<bool>(type: "boolean", nullable: false),
                    outcome = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_keys", x => new { x.author, x.key });
                });

            migrationBuilder.CreateTable(
                name: "join_tokens",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cluster = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @namespace = table.Column<string>(name: "namespace", type: "text", nullable: true, collation: "C"),
                    labels = table.Column<string>(type: "jsonb", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_join_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "principals",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_principals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registry_clusters",
                columns: table => new
                {
                    cluster = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    inventory = table.Column<byte[]>(type: "bytea", nullable: false),
                    session_epoch = table.Column<long>(type: "bigint", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replica = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    connection = table.Column<Guid>(type: "uuid", nullable: false),
                    stale_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_clusters", x => x.cluster);
                });

            migrationBuilder.CreateTable(
                name: "registry_head",
                columns: table => new
                {
                    id = table.Column<short>(type: "smallint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    tag = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_head", x => x.id);
                    table.CheckConstraint("one_registry_head", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "registry_versions",
                columns: table => new
                {
                    version = table.Column<long>(type: "bigint", nullable: false),
                    tag = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_versions", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "replicas",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    inspection_address = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    model_revision = table.Column<long>(type: "bigint", nullable: false),
                    registry_version = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replicas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "resources",
                columns: table => new
                {
                    fqn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    parent_fqn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    is_protected = table.Column<bool>(type: "boolean", nullable: false),
                    uid = table.Column<Guid>(type: "uuid", nullable: false),
                    etag = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resources", x => x.fqn);
                    table.ForeignKey(
                        name: "FK_resources_resources_parent_fqn",
                        column: x => x.parent_fqn,
                        principalTable: "resources",
                        principalColumn: "fqn");
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revisions", x => x.revision);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    instance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cluster = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @namespace = table.Column<string>(name: "namespace", type: "text", nullable: true, collation: "C"),
                    labels = table.Column<string>(type: "jsonb", nullable: false),
                    connected_replica = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    connection = table.Column<Guid>(type: "uuid", nullable: true),
                    connection_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_revision = table.Column<long>(type: "bigint", nullable: false),
                    applied_revision = table.Column<long>(type: "bigint", nullable: true),
                    applied_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    applied_registry_version = table.Column<long>(type: "bigint", nullable: true),
                    applied_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_targets", x => new { x.target, x.instance });
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    fqn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    parent_fqn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<short>(type: "smallint", nullable: false),
                    uid = table.Column<Guid>(type: "uuid", nullable: false),
                    etag = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_protected = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => new { x.revision, x.ordinal });
                    table.ForeignKey(
                        name: "FK_changes_revisions_revision",
                        column: x => x.revision,
                        principalTable: "revisions",
                        principalColumn: "revision");
                });

            migrationBuilder.CreateTable(
                name: "target_errors",
                columns: table => new
                {
                    fqn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    instance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_errors", x => new { x.fqn, x.target, x.instance });
                    table.ForeignKey(
                        name: "FK_target_errors_targets_target_instance",
                        columns: x => new { x.target, x.instance },
                        principalTable: "targets",
                        principalColumns: new[] { "target", "instance" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_certificate_authorities_is_active",
                table: "certificate_authorities",
                column: "is_active",
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "IX_changes_fqn_revision",
                table: "changes",
                columns: new[] { "fqn", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_principals_name",
                table: "principals",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_clusters_version",
                table: "registry_clusters",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "IX_resources_parent_fqn_kind_name",
                table: "resources",
                columns: new[] { "parent_fqn", "kind", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_resources_uid",
                table: "resources",
                column: "uid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_target_errors_target_instance",
                table: "target_errors",
                columns: new[] { "target", "instance" });

            migrationBuilder.CreateIndex(
                name: "IX_targets_cluster",
                table: "targets",
                column: "cluster");

            migrationBuilder.CreateIndex(
                name: "IX_targets_connected_replica",
                table: "targets",
                column: "connected_replica");

            // Revision 0 is the empty store. Its hash is random, so that two databases never share a history.
            migrationBuilder.Sql(
                """
                INSERT INTO revisions (revision, hash, previous_hash, author, message, created_at)
                VALUES (0, sha256(convert_to(gen_random_uuid()::text, 'UTF8')), sha256(''), 'system', 'the empty store', clock_timestamp());
                INSERT INTO head (id, revision, hash, committed_at) SELECT 1, revision, hash, created_at FROM revisions;
                INSERT INTO registry_head (id, version, tag) VALUES (1, 0, gen_random_uuid());
                INSERT INTO registry_versions (version, tag) SELECT version, tag FROM registry_head;
                """);

            migrationBuilder.Sql(
                """
                CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revisions EXECUTE FUNCTION refuse_change();
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON changes EXECUTE FUNCTION refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "certificate_authorities");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "head");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "join_tokens");

            migrationBuilder.DropTable(
                name: "principals");

            migrationBuilder.DropTable(
                name: "registry_clusters");

            migrationBuilder.DropTable(
                name: "registry_head");

            migrationBuilder.DropTable(
                name: "registry_versions");

            migrationBuilder.DropTable(
                name: "replicas");

            migrationBuilder.DropTable(
                name: "resources");

            migrationBuilder.DropTable(
                name: "target_errors");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.Sql("DROP FUNCTION refuse_change();");
        }
    }
}
