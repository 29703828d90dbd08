//! Orders (6.3.4): from the order to the delivery, and whether that was in time and in full.

pub mod delivery;
mod dues;
mod hold;
pub mod otif;
pub mod policy;
pub mod record;
pub mod shipment;
mod slips;
pub mod status;
pub mod step;
pub mod turn;

pub use delivery::{LineDelivery, LineDeliveryFacts, line_delivery};
pub use otif::{OtifLine, OtifRate, otif_rate};
pub use policy::OrderPolicy;
pub use record::{OrderHold, OrderLine, OrderRecord, OrderShipment, ShipmentLine};
pub use shipment::OrderExtent;
pub use status::{OrderState, OrderStatus, order_status};
pub use step::{OrderStepCheck, OrderStepFacts, check_order_step};
pub use turn::OrderStep;
